package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Grants;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.Recovery;
import be.lerarenkaart.access.Right;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every address that people open, and the right it asks. What is not in here is not found. Routes of the API carry their
 * rule themselves.
 */
public final class Addresses {

    private static final Map<String, Optional<Right>> RULES = new TreeMap<>();

    static {
        forEveryone("/start", Invitations.PAGE, Recovery.ASK_PAGE, Recovery.PAGE);
        forEveryone("/", "/index", "/toegankelijkheid", "/privacy", "/fout");
        forEveryone(
                "/aanmelden",
                "/aanmelden/code",
                "/aanmelden/instellen",
                "/aanmelden/app.svg",
                "/aanmelden/extern",
                "/aanmelden/extern/terug",
                "/sessie.json",
                "/e-mail-bevestigen");
        need(
                Right.OWN_ACCOUNT,
                "/account",
                "/account/wachtwoord",
                "/account/tweede-stap",
                "/account/herstelcodes",
                "/account/koppeling");
        need(
                Right.SEE_CAMPAIGN,
                "/beheer",
                "/beheer/seizoen",
                "/beheer/invoer",
                "/beheer/invoer/bestand",
                "/beheer/invoer/oordelen.csv",
                "/beheer/invoer/vergelijking.csv",
                "/beheer/beslissing",
                "/beheer/verdeling",
                "/beheer/postcodes",
                "/beheer/postcodes/kaart",
                "/beheer/afhaalpunten",
                "/beheer/afhaalpunten/afstanden",
                "/beheer/afhaalpunten/voorraad",
                "/beheer/afhaalpunten/voorraad.csv",
                "/beheer/afhaalpunten.csv",
                "/beheer/taak.json");
        need(Right.SETTLE_POSTCODES, "/beheer/postcodes/kies", "/beheer/postcodes/stad");
        need(
                Right.PRODUCE_CARDS,
                "/beheer/productie",
                "/beheer/productie/drukbestand.csv",
                "/beheer/productie/drukbestand.pdf",
                "/beheer/productie/manifest.pdf");
        need(Right.MESSAGE_POINTS, "/beheer/berichten", "/beheer/berichten/bericht");
        need(Right.EXTEND_CLOSING, "/beheer/afhaalpunten/verlengen");
        need(
                Right.HANDLE_CARDS,
                "/beheer/kaarten",
                "/beheer/kaarten/plaats",
                "/beheer/kaarten/verhuizen",
                "/beheer/kaart");
        need(
                Right.SEE_PEOPLE,
                "/beheer/personen",
                "/beheer/persoon",
                "/beheer/invoer/vergelijking",
                "/beheer/invoer/verschillen");
        need(
                Right.CHANGE_PEOPLE,
                "/beheer/persoon/samenvoegen",
                "/beheer/persoon/splitsen",
                "/beheer/persoon/terugdraaien",
                "/beheer/persoon/verbeteren");
        need(
                Right.EXPORT_PEOPLE,
                "/beheer/persoon/inzage",
                "/beheer/persoon/inzage.html",
                "/beheer/persoon/inzage.json");
        need(
                Right.ERASE_PEOPLE,
                "/beheer/persoon/wissen",
                "/beheer/wissen",
                "/beheer/wissen/beslissen",
                "/beheer/wissen/mensen");
        need(
                Right.SETTLE_REVIEWS,
                "/beheer/nakijken",
                "/beheer/nakijken/geval",
                "/beheer/nakijken/instellen",
                "/beheer/nakijken/samen");
        need(Right.CHANGE_RULES, "/beheer/regels", "/beheer/regels/code", "/beheer/regels/data");
        need(Right.SEE_LETTERS, "/beheer/postvak-uit", "/beheer/postvak-uit/mail", "/beheer/postvak-uit/mail.html");
        need(
                Right.SUBMIT_STAFF_LISTS,
                "/personeelsdienst",
                "/personeelsdienst/alle-gelijke",
                "/personeelsdienst/bewijs",
                "/personeelsdienst/fouten.xlsx",
                "/personeelsdienst/indienen",
                "/personeelsdienst/kolommen",
                "/personeelsdienst/lijst",
                "/personeelsdienst/rij",
                "/personeelsdienst/taak",
                "/personeelsdienst/taak.json",
                "/personeelsdienst/uitkomst",
                "/personeelsdienst/uitkomst.csv",
                "/personeelsdienst/uitkomst.xlsx",
                "/personeelsdienst/vergelijk",
                "/personeelsdienst/voorbeeld.csv",
                "/personeelsdienst/voorbeeld.xlsx");
        need(Right.CHANGE_CARD_YEARS, "/beheer/personeelslijsten");
        need(
                Right.SEE_AUDIT_TRAIL,
                "/beheer/spoor",
                "/beheer/spoor.csv",
                "/beheer/spoor/controle",
                "/beheer/spoor/ankers.csv");
        need(Right.ERASE_FROM_TRAIL, "/beheer/spoor/wissen", "/beheer/spoor/wissen/beslissen");
        need(
                Right.MANAGE_ACCOUNTS,
                "/accounts",
                "/accounts/uitnodigen",
                "/accounts/uitnodiging",
                "/accounts/recht-wegnemen");
        need(Right.OWN_ACCOUNT, "/accounts/weggaan");
        need(
                Right.OVERSEE_ACCOUNTS,
                "/beheer/accounts",
                "/beheer/accounts/account",
                "/beheer/accounts/deactiveren",
                "/beheer/accounts/recht-geven",
                "/beheer/accounts/tweede-stap",
                "/beheer/accounts/uitnodigingen");
        need(Right.MANAGE_API_KEYS, "/sleutels", "/sleutels/nieuw", "/sleutels/sleutel");
        need(Right.OVERSEE_API_KEYS, "/beheer/sleutels");
        need(Right.WORK_AT_POINT, "/afhaalpunt");
        need(
                Right.MANAGE_POINT,
                "/afhaalpunt/beheer",
                "/afhaalpunt/beheer/postcodes",
                "/afhaalpunt/beheer/uren",
                "/afhaalpunt/beheer/gegevens",
                "/afhaalpunt/beheer/voorraad",
                "/afhaalpunt/beheer/ontvangst",
                "/afhaalpunt/beheer/telling",
                "/afhaalpunt/beheer/affiche.pdf");
        need(Right.WORK_AS_PARTNER, "/partner");
        need(Right.SEE_FIGURES, "/beheer/cijfers", "/beheer/cijfers.csv");
    }

    private Addresses() {}

    /** All addresses, in order; without a right where everybody may come. */
    public static Map<String, Optional<Right>> all() {
        return Collections.unmodifiableMap(RULES);
    }

    /** Whether a link to it would lead somewhere. */
    public static boolean isOpen(String address, Grants to) {
        Optional<Right> rule = rule(address);
        return rule != null && (rule.isEmpty() || to.allow(rule.get()));
    }

    /** The rule of an address, with or without the ending of a page; null where nothing is. */
    static Optional<Right> rule(String path) {
        String address = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return RULES.get(address);
    }

    private static void forEveryone(String... addresses) {
        for (String address : addresses) {
            RULES.put(address, Optional.empty());
        }
    }

    private static void need(Right right, String... addresses) {
        for (String address : addresses) {
            RULES.put(address, Optional.of(right));
        }
    }
}
