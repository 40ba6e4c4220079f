package be.lerarenkaart.systemtest.api;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How each page is asked for: one that needs a row is asked for a row that exists. */
final class PageExamples {

    /** Pages that ask for nothing and show what is one's own. */
    private static final Set<String> ONLY_OWN = Set.of(
            "/account",
            "/account/herstelcodes",
            "/account/koppeling",
            "/account/tweede-stap",
            "/account/wachtwoord",
            "/afhaalpunt",
            "/partner",
            "/personeelsdienst",
            "/sleutels");

    private final RightsWorld world;

    PageExamples(RightsWorld world) {
        this.world = world;
    }

    /** What a role opens of a page that it has the right to; empty when nobody thought of this page. */
    List<PageExample> of(String address, String role) {
        if (address.equals("/accounts/weggaan")) {
            return List.of(ofLeaving(role));
        }
        if (ONLY_OWN.contains(address)) {
            return List.of(PageExample.of(""));
        }
        List<String> own = about(address, RolesOfATest.ownPlace(role));
        if (role.equals(RolesOfATest.ADMINISTRATOR)) {
            return own.isEmpty()
                    ? List.of(PageExample.of(ofAdministrator(address)))
                    : own.stream().map(PageExample::of).toList();
        }
        List<String> other = about(address, RolesOfATest.otherPlace(role));
        return IntStream.range(0, own.size())
                .mapToObj(i -> PageExample.of(own.get(i), other.get(i)))
                .toList();
    }

    /** Nobody gives up what another has, not even an administrator. */
    private static PageExample ofLeaving(String role) {
        String own = role.equals(RolesOfATest.ADMINISTRATOR) ? "EVERYTHING-" : RolesOfATest.ownPlace(role);
        return new PageExample(
                "?rol=" + role + "&plaats=" + own,
                "?rol=PERSONNEL&plaats=INSTITUTION-" + RolesOfATest.OTHER_INSTITUTION,
                RolesOfATest.OF_BOTH);
    }

    /** How a page is asked about a place; empty when it is not about one. */
    private List<String> about(String address, String place) {
        String number = RolesOfATest.scope(place);
        return switch (address) {
            case "/accounts", "/accounts/uitnodigen", "/sleutels/nieuw" -> List.of("?plaats=" + place);
            case "/accounts/uitnodiging" -> List.of("?id=" + world.access().invitation(place));
            case "/accounts/recht-wegnemen" -> List.of(world.access().right(place));
            case "/sleutels/sleutel" -> List.of("?id=" + world.access().key(place));
            case "/afhaalpunt/beheer",
                    "/afhaalpunt/beheer/affiche.pdf",
                    "/afhaalpunt/beheer/gegevens",
                    "/afhaalpunt/beheer/postcodes",
                    "/afhaalpunt/beheer/telling",
                    "/afhaalpunt/beheer/uren",
                    "/afhaalpunt/beheer/voorraad" -> List.of("?jaar=2031&punt=" + pointOf(place));
            case "/afhaalpunt/beheer/ontvangst" -> List.of("?jaar=2031&productie=1&punt=" + pointOf(place));
            default -> address.startsWith("/personeelsdienst/") ? ofList(address, number) : List.of();
        };
    }

    /** Administrators look after every point. */
    private static String pointOf(String place) {
        return place.startsWith("PICKUP_POINT-") ? RolesOfATest.scope(place) : "AP0001";
    }

    private List<String> ofList(String address, String institution) {
        ListRows lists = world.lists();
        String list = ListRows.listOf(institution);
        return switch (address.substring("/personeelsdienst/".length())) {
            case "indienen",
                    "kolommen",
                    "lijst",
                    "taak",
                    "uitkomst",
                    "uitkomst.csv",
                    "uitkomst.xlsx",
                    "vergelijk",
                    "voorbeeld.csv",
                    "voorbeeld.xlsx" -> List.of(list);
            case "rij" -> List.of(list + "&rij=1", list);
            case "alle-gelijke" -> List.of(lists.alike(institution));
            case "bewijs" -> List.of("?nr=" + lists.receipt(institution));
            case "fouten.xlsx" -> List.of(list, "?nr=" + lists.receipt(institution));
            case "taak.json" -> List.of("?id=" + lists.importId(institution));
            default -> List.of();
        };
    }

    /** As the page of that person leads to it. */
    private String correction() {
        String page = world.visitor(RolesOfATest.ADMINISTRATOR)
                .get("beheer/persoon?id=" + world.campaign().corrected())
                .body();
        return Pattern.compile("verbetering=(\\d+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** Without what is asked, where a page can do without. */
    private String ofAdministrator(String address) {
        CampaignRows rows = world.campaign();
        String year = "?jaar=" + CampaignRows.YEAR;
        return switch (address) {
            case "/beheer/accounts/account",
                    "/beheer/accounts/deactiveren",
                    "/beheer/accounts/recht-geven",
                    "/beheer/accounts/tweede-stap" -> "?id=" + world.access().person("Wout Janssens");
            case "/beheer/invoer/bestand",
                    "/beheer/invoer/oordelen.csv",
                    "/beheer/invoer/vergelijking",
                    "/beheer/invoer/vergelijking.csv",
                    "/beheer/invoer/verschillen",
                    "/beheer/taak.json" -> "?id=" + rows.delivery();
            case "/beheer/berichten/bericht" -> year + "&soort=CARDS_SENT";
            case "/beheer/kaart" -> "?id=" + rows.card();
            case "/beheer/kaarten/plaats" -> year + "&kanaal=MAGAZINE";
            case "/beheer/nakijken/geval" -> "?id=" + rows.review();
            case "/beheer/nakijken/samen" -> year + "&soort=NAME_CONFLICT";
            case "/beheer/persoon",
                    "/beheer/persoon/inzage",
                    "/beheer/persoon/inzage.html",
                    "/beheer/persoon/inzage.json",
                    "/beheer/persoon/wissen",
                    "/beheer/persoon/samenvoegen",
                    "/beheer/persoon/splitsen",
                    "/beheer/persoon/verbeteren" -> "?id=" + rows.person();
            case "/beheer/persoon/terugdraaien" -> "?id=" + rows.corrected() + "&verbetering=" + correction();
            case "/beheer/postcodes/kies" -> year + "&postcode=9000";
            case "/beheer/postvak-uit/mail", "/beheer/postvak-uit/mail.html" -> "?id=" + rows.letter();
            case "/beheer/productie/drukbestand.csv" -> "?kanaal=MAGAZINE&productie=" + rows.production();
            case "/beheer/productie/drukbestand.pdf" -> "?kanaal=MAGAZINE&soort=PROOF&productie=" + rows.production();
            case "/beheer/productie/manifest.pdf" -> "?productie=" + rows.production();
            case "/beheer/regels/code" -> year + "&versie=" + rows.draftOfRules() + "&tabel=STATE";
            case "/beheer/regels/data" -> year + "&versie=" + rows.draftOfRules();
            case "/beheer/spoor/wissen/beslissen" -> "?id=" + world.trail().waitingErasure();
            case "/beheer/wissen/beslissen" -> "?id=" + world.trail().waitingPeople();
            default -> address.endsWith(".csv") && !address.contains("/spoor") ? year : "";
        };
    }
}
