package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.PlacesOfATest;
import be.lerarenkaart.systemtest.Program;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People and their rights from beginning to end: invited, signed in for the first time, inviting others, taking rights
 * away, leaving, forgetting a password, and keys of programs. Each in a browser of their own; every page is looked at in
 * the state in which it is passed.
 */
@ExtendWith(Chromium.class)
class AccessIT {

    private static final String HOME = "access-home";
    private static final Pattern LINK = Pattern.compile("(/\\w+#[\\w-]{43})");
    private static final String PASSWORD = "kring zolder potlood";

    private Program system;
    private Page administrator;

    @Test
    void fromInvitationToLeaving(Page visitor) throws Exception {
        Program.forget(HOME);
        try (Program started = Program.start(HOME, Program.freePort()).awaitReady()) {
            system = started;
            PlacesOfATest.in(system.address());
            administrator = visitor;
            signIn(administrator, Administrator.NAME, Administrator.PASSWORD);
            administrator.waitForURL("**/beheer");
            anAdministratorInvitesASchool();
            Page newcomer = theInvitedMakesAnAccount();
            theNewcomerInvitesAColleagueWhoHasAnAccount(newcomer);
            Page clerk = theColleagueTakesTheInvitationWithThatAccount();
            theNewcomerTakesTheRightAway(newcomer, clerk);
            keysOfASchool(newcomer);
            leaving(newcomer);
            recovery();
            everyRoleLandsSomewhere();
            whatAnAdministratorDoesAboutAnAccount();
            anInvitationThatIsWithdrawn();
            howAnAdministratorIsMade();
        }
    }

    private void anAdministratorInvitesASchool() {
        Page page = administrator;
        page.getByText("Accounts").click();
        main(page).contains("7 accounts", "Anaïs Peeters", "Hogeschool De Vlieger, Gent");
        Look.at(page, "accounts");
        page.fill("#where", "zonnebloem");
        page.press("#where", "Enter");
        main(page).contains("1 account", "Anaïs Peeters").doesNotContain("Wout Janssens");
        page.fill("#where", "");
        page.fill("#who", "niemand die zo heet");
        page.press("#who", "Enter");
        main(page).contains("Geen account gevonden");
        assertThat(page.url()).doesNotContain("niemand");
        Look.at(page, "accounts-none");
        page.getByText("Nodig iemand uit").click();
        Look.at(page, "invite-where");
        page.selectOption("#kind", "INSTITUTION");
        page.fill("#query", "academie");
        page.press("#query", "Enter");
        main(page).contains("2 gevonden", "Academie Het Klavier, Gent");
        Look.at(page, "invite-places");
        page.locator("li", new Page.LocatorOptions().setHasText("Klavier"))
                .locator("a")
                .click();
        page.click("#send");
        main(page).contains("Vul de naam in.", "Vul het e-mailadres in.");
        Look.at(page, "invite-missing");
        page.fill("#fullName", "Bo Verstraete");
        page.fill("#email", "bo@@klavier");
        page.click("#send");
        main(page).contains("Dit is geen geldig e-mailadres.");
        page.fill("#email", "bo@klavier.example");
        page.click("#send");
        main(page).contains("De uitnodiging is verstuurd.", "1 uitnodiging", "bo@klavier.example");
        Look.at(page, "invitations-waiting");
        page.getByText("Bo Verstraete").click();
        Look.at(page, "invitation-sent");
        page.click("#sendAgain");
        main(page).contains("Wacht vijf minuten");
        Look.at(page, "invitation-just-sent");
    }

    private Page theInvitedMakesAnAccount() {
        String link = linkTo("bo@klavier.example");
        Page page = stranger();
        open(page, "uitnodiging");
        Look.at(page, "invitation-none");
        page.fill("#code", "dit is geen link");
        page.click("#open");
        main(page).contains("Deze link is niet volledig");
        Look.at(page, "invitation-wrong");
        open(page, link.substring(1, link.length() - 5));
        page.waitForSelector(".field-error");
        main(page).contains("Deze link is niet volledig");
        open(page, link.substring(1));
        page.waitForSelector("#make");
        page.waitForURL("**/uitnodiging");
        assertThat((String) page.evaluate("document.referrer")).doesNotContain("#");
        main(page).contains("Academie Het Klavier, Gent", "Personeelsverantwoordelijke");
        assertThat(page.inputValue("#fullName")).isEqualTo("Bo Verstraete");
        Look.at(page, "invitation-open");
        fillAccount(page, "personeelsdienst", PASSWORD, PASSWORD);
        main(page).contains("Deze gebruikersnaam is al in gebruik.");
        Look.at(page, "invitation-name-taken");
        fillAccount(page, "bo.verstraete", "wachtwoord123", "wachtwoord123");
        main(page).contains("snel te raden");
        fillAccount(page, "bo.verstraete", PASSWORD, PASSWORD + "x");
        main(page).contains("niet gelijk");
        fillAccount(page, "bo.verstraete", PASSWORD, PASSWORD);
        page.waitForURL("**/aanmelden**");
        main(page).contains("Je account is klaar.");
        Look.at(page, "sign-in-welcome");
        signIn(page, "bo.verstraete", PASSWORD);
        Page again = stranger();
        open(again, link.substring(1));
        again.waitForSelector(".notice.bad");
        main(again).contains("Deze uitnodiging werkt niet (meer)");
        again.context().close();
        return page;
    }

    private void theNewcomerInvitesAColleagueWhoHasAnAccount(Page page) {
        open(page, "accounts");
        main(page).contains("Wie werkt bij Academie Het Klavier, Gent", "Bo Verstraete", "jij");
        Look.at(page, "team");
        open(page, "accounts?plaats=INSTITUTION-690001");
        assertThat(page.title()).contains("niet gevonden");
        open(page, "accounts");
        byKeyboard(page, "a:has-text('Nodig iemand uit')");
        page.locator(":focus").press("Enter");
        page.waitForSelector("#fullName");
        byKeyboard(page, "#fullName");
        page.keyboard().type("Jef van de balie");
        byKeyboard(page, "#email");
        page.keyboard().type("jef@klavier.example");
        byKeyboard(page, "#send");
        page.locator(":focus").press("Enter");
        page.waitForSelector("#invited");
        main(page).contains("De uitnodiging is verstuurd.", "jef@klavier.example");
        Look.at(page, "team-invited");
    }

    private Page theColleagueTakesTheInvitationWithThatAccount() {
        Page page = stranger();
        open(page, linkTo("jef@klavier.example").substring(1));
        page.waitForSelector("#make");
        byKeyboard(page, "main a:has-text('Aanmelden')");
        page.locator(":focus").press("Enter");
        page.waitForSelector("#enter");
        byKeyboard(page, "#name");
        page.keyboard().type("balie");
        byKeyboard(page, "#password");
        page.keyboard().type(Administrator.SECOND_PASSWORD);
        page.locator(":focus").press("Enter");
        page.waitForSelector("#accept");
        main(page).contains("Je bent aangemeld als balie");
        Look.at(page, "invitation-signed-in");
        byKeyboard(page, "#accept");
        page.locator(":focus").press("Enter");
        page.waitForSelector(".answer");
        main(page).contains("Je hebt de uitnodiging aangenomen");
        Look.at(page, "invitation-accepted");
        open(page, "accounts");
        main(page).contains("Academie Het Klavier", "Jef De Smet");
        return page;
    }

    private void theNewcomerTakesTheRightAway(Page page, Page clerk) {
        open(page, "accounts");
        page.locator("tr", new Page.LocatorOptions().setHasText("Jef De Smet"))
                .locator("a")
                .click();
        main(page).contains("Neem je dit recht weg van Jef De Smet?");
        Look.at(page, "take-right");
        page.click("#take");
        main(page).contains("Jef De Smet heeft dit recht niet meer.");
        open(clerk, "accounts");
        assertThat(clerk.title()).contains("Geen toegang");
        open(clerk, "start");
        clerk.waitForURL("**/afhaalpunt");
        main(clerk).contains("Bibliotheek De Krook", "Baliemedewerker", "Fatima El Amrani");
        Look.at(clerk, "desk-clerk");
        clerk.context().close();
    }

    private void keysOfASchool(Page page) {
        open(page, "sleutels");
        Look.at(page, "keys-none");
        page.getByText("Maak een sleutel").click();
        page.click("#make");
        main(page).contains("Geef de sleutel een naam.");
        Look.at(page, "key-new");
        page.fill("#name", "Personeelspakket");
        page.fill("#lastDay", "2090-12-31");
        page.click("#make");
        main(page).contains("Dit is de sleutel", "lk_");
        Look.at(page, "key-secret");
        String key = page.url();
        page.reload();
        main(page).contains("Personeelspakket", "31 december 2090, 23.59").doesNotContain("Dit is de sleutel");
        page.getByText("Vervang …").click();
        Look.at(page, "key-rotate");
        page.click("#rotate");
        main(page).contains("Dit is de sleutel", "een vorige sleutel");
        page.navigate(key);
        page.getByText("Trek in …").click();
        Look.at(page, "key-revoke");
        page.click("#revoke");
        main(page).contains("De sleutel is ingetrokken.");
        Look.at(page, "key-revoked");
        open(page, "sleutels");
        main(page).contains("2 sleutels", "werkt", "ingetrokken");
        Look.at(page, "keys");
        open(page, "sleutels/sleutel?id=1");
        assertThat(page.title()).contains("niet gevonden");
        open(page, "sleutels/nieuw?plaats=INSTITUTION-690001");
        assertThat(page.title()).contains("niet gevonden");
        open(page, "sleutels/nieuw?plaats=EVERYTHING-");
        assertThat(page.title()).contains("niet gevonden");
    }

    private void leaving(Page page) {
        open(page, "accounts/weggaan");
        Look.at(page, "leave");
        page.locator("main .todo a").click();
        main(page).contains("Geef je dit recht op?", "kan hier niemand nog iemand uitnodigen");
        Look.at(page, "leave-sure");
        page.click("#leaveNow");
        main(page).contains("Bevestig dat je dat weet.");
        Look.at(page, "leave-not-sure");
        page.check("#sure");
        page.click("#leaveNow");
        main(page).contains("Je hebt het recht opgegeven.", "je account heeft nergens rechten");
        Look.at(page, "start-without-rights");
        open(page, "accounts");
        assertThat(page.title()).contains("Geen toegang");
        page.context().close();
    }

    private void recovery() {
        Page page = stranger();
        open(page, "aanmelden");
        page.getByText("Wachtwoord vergeten?").click();
        Look.at(page, "recovery");
        page.fill("#name", "niemand@nergens.example");
        page.click("#ask");
        page.waitForSelector(".answer");
        String unknown = page.locator("main").textContent();
        Look.at(page, "recovery-asked");
        page.getByText("Vraag het nog eens").click();
        page.fill("#name", "collega@example.be");
        page.press("#name", "Enter");
        page.waitForSelector(".answer");
        assertThat(page.locator("main").textContent()).isEqualTo(unknown);
        open(page, linkTo("collega@example.be").substring(1));
        page.waitForSelector("#choose");
        page.waitForURL("**/wachtwoord");
        main(page).contains("collega");
        Look.at(page, "new-password");
        page.fill("#password", "collega batterij nietje");
        page.fill("#again", "collega batterij nietje");
        page.click("#choose");
        main(page).contains("In dit wachtwoord staat je naam");
        Look.at(page, "new-password-refused");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("#choose");
        main(page).contains("Je nieuwe wachtwoord is bewaard.");
        Look.at(page, "sign-in-new-password");
        signIn(page, "collega", PASSWORD);
        open(page, "accounts");
        main(page).contains("Hogeschool De Vlieger");
        open(page, "wachtwoord");
        Look.at(page, "new-password-none");
        assertThat(textOfLetterTo("collega@example.be")).contains("Je wachtwoord werd gewijzigd");
        page.context().close();
    }

    private void everyRoleLandsSomewhere() {
        Page manager = stranger();
        signIn(manager, "bibliotheek", Administrator.SECOND_PASSWORD);
        manager.waitForURL("**/afhaalpunt");
        Look.at(manager, "desk");
        open(manager, "accounts/uitnodigen");
        Look.at(manager, "invite-role");
        manager.fill("#fullName", "Ann Van Damme");
        manager.fill("#email", "ann@krook.example");
        manager.click("#send");
        main(manager).contains("Kies een rol.");
        manager.getByLabel("Baliemedewerker").check();
        manager.click("#send");
        main(manager).contains("De uitnodiging is verstuurd.", "Baliemedewerker");
        manager.context().close();
        Page partner = stranger();
        signIn(partner, "partner", Administrator.SECOND_PASSWORD);
        partner.waitForURL("**/partner");
        main(partner).contains("Museum van de Verwondering");
        Look.at(partner, "partner");
        partner.context().close();
        Page school = stranger();
        signIn(school, "personeelsdienst", Administrator.SECOND_PASSWORD);
        open(school, "accounts");
        assertThat(school.locator("main .choose li").count()).isEqualTo(2);
        Look.at(school, "team-two-places");
        open(school, "accounts/uitnodigen");
        Look.at(school, "invite-own-places");
        school.context().close();
    }

    private void whatAnAdministratorDoesAboutAnAccount() {
        Page victim = stranger();
        signIn(victim, "partner", Administrator.SECOND_PASSWORD);
        Page page = administrator;
        open(page, "beheer/accounts");
        page.fill("#who", "lotte hondt");
        page.press("#who", "Enter");
        page.locator("main table").getByText("Lotte D'hondt").click();
        main(page).contains("Lotte D'hondt", "Museum van de Verwondering", "Aangemeld in");
        Look.at(page, "account");
        page.click("#recover");
        main(page).contains("De mail voor een nieuw wachtwoord is verstuurd.");
        assertThat(textOfLetterTo("partner@example.be")).contains("Je gebruikersnaam is partner");
        open(page, "beheer/accounts");
        page.fill("#who", "lotte");
        page.press("#who", "Enter");
        page.locator("main table").getByText("Lotte D'hondt").click();
        page.getByText("Geef een recht").click();
        page.selectOption("#kind", "PICKUP_POINT");
        page.fill("#query", "AP0002");
        page.click("#searchPlace");
        Look.at(page, "give-right");
        page.getByLabel("Baliemedewerker").check();
        page.click("#give");
        main(page).contains("Het recht is gegeven.", "Bibliotheek Zuid");
        page.getByText("Deactiveer …").click();
        Look.at(page, "deactivate");
        page.click("#deactivate");
        main(page).contains("Het account is gedeactiveerd.");
        Look.at(page, "account-deactivated");
        open(victim, "partner");
        victim.waitForURL("**/aanmelden**");
        signIn(victim, "partner", Administrator.SECOND_PASSWORD);
        main(victim).contains("Aanmelden lukt niet.");
        page.click("#reactivate");
        main(page).contains("weer actief", "Bibliotheek Zuid");
        signIn(victim, "partner", Administrator.SECOND_PASSWORD);
        victim.waitForURL("**/partner");
        open(victim, "afhaalpunt");
        main(victim).contains("Bibliotheek Zuid");
        victim.context().close();
        open(page, "beheer/sleutels");
        main(page).contains("Personeelspakket", "rust");
        Look.at(page, "keys-of-all");
        page.locator("main tr", new Page.LocatorOptions().setHasText("rust"))
                .getByText("Personeelspakket")
                .click();
        Look.at(page, "key-rests");
        page.click("#takeOver");
        main(page).contains("Jij staat nu in voor deze sleutel.", "werkt");
    }

    private void anInvitationThatIsWithdrawn() {
        Page page = administrator;
        String link = linkTo("ann@krook.example");
        open(page, "beheer/accounts/uitnodigingen");
        page.fill("#query", "krook");
        page.press("#query", "Enter");
        page.getByText("Ann Van Damme").click();
        page.click("#withdraw");
        main(page).contains("De uitnodiging is ingetrokken.");
        Look.at(page, "invitations-none");
        Page late = stranger();
        open(late, link.substring(1));
        late.waitForSelector(".notice.bad");
        main(late).contains("Deze uitnodiging werkt niet (meer)");
        late.context().close();
    }

    private void howAnAdministratorIsMade() {
        Page page = administrator;
        open(page, "accounts/uitnodigen");
        page.selectOption("#kind", "EVERYTHING");
        page.click("#searchPlace");
        main(page).contains("Een nieuwe beheerder", "Een beheerder mag alles");
        Look.at(page, "invite-administrator");
        page.fill("#fullName", "Sam De Cock");
        page.fill("#email", "sam@klasse.example");
        page.click("#send");
        main(page).contains("Bevestig dat deze persoon dan alles mag.");
        page.check("#sure");
        page.click("#send");
        main(page).contains("De uitnodiging is verstuurd.");
    }

    private static void fillAccount(Page page, String name, String password, String again) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.fill("#again", again);
        page.click("#make");
        page.waitForLoadState();
    }

    /** As it stands in the outbox of a system without a mail server. */
    private String linkTo(String address) {
        Matcher link = LINK.matcher(textOfLetterTo(address));
        assertThat(link.find()).as("a link to " + address).isTrue();
        return link.group(1);
    }

    private String textOfLetterTo(String address) {
        open(administrator, "beheer/postvak-uit");
        administrator.fill("#recipient", address);
        administrator.press("#recipient", "Enter");
        administrator
                .locator("main tr", new Page.LocatorOptions().setHasText(address))
                .first()
                .locator("a")
                .click();
        return administrator.locator(".letter-text").textContent();
    }

    private Page stranger() {
        BrowserContext context =
                administrator.context().browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE"));
        return context.newPage();
    }

    private void signIn(Page page, String name, String password) {
        open(page, "aanmelden");
        page.fill("#name", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForLoadState();
    }

    private void open(Page page, String address) {
        page.navigate(system.address() + address);
        page.waitForLoadState();
    }

    private static MainPart main(Page page) {
        return new MainPart(page);
    }

    /** Tabs to an element as somebody without a mouse does; fails when that leads nowhere. */
    private static void byKeyboard(Page page, String selector) {
        Locator wanted = page.locator(selector).first();
        for (int presses = 0; presses < 60; presses++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by keyboard: " + selector);
    }
}
