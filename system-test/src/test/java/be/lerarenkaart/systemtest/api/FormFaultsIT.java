package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Forms that come back: with all their faults at once, or because what they are about was gone. */
class FormFaultsIT {

    private static final Pattern MAIL = Pattern.compile("postvak-uit/mail\\?id=(\\d+)");
    private static final Pattern CODE = Pattern.compile("/uitnodiging#([\\w-]{43})");

    private final Visitor visitor = Visitor.administrator();

    @Test
    void allFaultsOfAForm_areToldAtOnce_eachByItsField_andTheFirstHasTheFocus() {
        String page = "account/wachtwoord";
        String answer = visitor.post(
                        page,
                        pressed(
                                visitor.get(page),
                                "passwordForm",
                                "change",
                                Map.of("oldPassword", "niet het mijne", "newPassword", "kort")))
                .body();

        assertThat(input(answer, "oldPassword")).contains("aria-invalid=\"true\"", "autofocus", "oldPassword-error");
        assertThat(input(answer, "newPassword"))
                .contains("aria-invalid=\"true\"", "newPassword-error")
                .doesNotContain("autofocus");
        assertThat(answer).contains("Je wachtwoord klopt niet").doesNotContain("notice bad");
        assertThat(between(answer, "id=\"newPassword-error\"", "</span>")).contains("tekens");
    }

    @Test
    void anInvitationThatIsGone_leadsToTheOthers_andSaysSo() {
        long id = invited(UUID.randomUUID() + "@gone.example");
        String page = "accounts/uitnodiging?id=" + id;
        HttpResponse<String> shown = visitor.get(page);
        Api.administrator().send("DELETE", "invitations/" + id, BodyPublishers.noBody());

        HttpResponse<String> answer = visitor.post(page, pressed(shown, "act", "sendAgain", Map.of()));

        assertThat(answer.statusCode()).isEqualTo(302);
        String list = answer.headers().firstValue("Location").orElseThrow();
        assertThat(list).endsWith("/beheer/accounts/uitnodigingen");
        assertThat(visitor.get("beheer/accounts/uitnodigingen").body()).contains("Dit was er al niet meer");
    }

    @Test
    void aNumberThatWasNotShown_isStillNotFound() {
        long id = invited(UUID.randomUUID() + "@shown.example");
        HttpResponse<String> shown = visitor.get("accounts/uitnodiging?id=" + id);

        assertThat(visitor.post("accounts/uitnodiging?id=999999999", pressed(shown, "act", "sendAgain", Map.of()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aKeyThatStoppedMeanwhile_saysSo() {
        KeyOfATest key = KeyOfATest.made(visitor, "stopt", "EVERYTHING-");
        String page = "sleutels/sleutel?id=" + key.id() + "&stap=vervangen";
        HttpResponse<String> shown = visitor.get(page);
        key.revokedBy(visitor);

        HttpResponse<String> answer =
                visitor.post(page, pressed(shown, "rotateForm", "rotate", Map.of("oldDays", "14")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Deze sleutel was al gestopt");
    }

    @Test
    void aSessionThatEndedMeanwhile_isNoReasonToEndAnother() {
        Visitor leaves = Visitor.stranger();
        leaves.signIn(Administrator.SECOND_NAME, Administrator.SECOND_PASSWORD);
        Visitor stays = Visitor.stranger();
        stays.signIn(Administrator.SECOND_NAME, Administrator.SECOND_PASSWORD);
        Visitor looks = Visitor.stranger();
        looks.signIn(Administrator.SECOND_NAME, Administrator.SECOND_PASSWORD);
        HttpResponse<String> shown = looks.get("account");
        HttpResponse<String> home = leaves.get("account");
        leaves.post("account", pressed(home, "leave", "signOut", Map.of()));

        int tried = 0;
        String shownSessions = attribute(shown.body(), "shownSessions");
        for (int row = 1; row < shownSessions.split(",").length; row++) {
            String one = shownSessions.split(",")[row];
            if (!looks.get("account").body().contains(one)) {
                String answer = looks.post(
                                "account",
                                pressed(
                                        shown,
                                        "sessionsForm",
                                        "rows:" + row + ":end",
                                        Map.of("shownSessions", shownSessions)))
                        .body();
                assertThat(answer).contains("Daar was je al afgemeld");
                tried++;
            }
        }
        assertThat(tried).isOne();
        assertThat(stays.get("account").statusCode()).isEqualTo(200);
    }

    @Test
    void anInvitationThatStoodOpenTooLong_keepsTheNames() {
        String address = UUID.randomUUID() + "@lang.example";
        invited(address);
        Visitor invited = Visitor.stranger();
        Map<String, String> typed = pressed(
                invited.get("uitnodiging"),
                "makeForm",
                "make",
                Map.of("fullName", "Bo Verstraete", "name", "bo.lang", "password", "x", "again", "x"));
        assertThat(invited.post("uitnodiging", typed).body()).contains("Je uitnodiging stond te lang open");

        HttpResponse<String> opened = invited.post(
                "uitnodiging", pressed(invited.get("uitnodiging"), "openForm", "open", Map.of("code", code())));

        assertThat(opened.statusCode()).isEqualTo(302);
        String form = invited.get("uitnodiging").body();
        assertThat(input(form, "fullName")).contains("Bo Verstraete");
        assertThat(input(form, "name")).contains("bo.lang");
    }

    @Test
    void aLinkThatIsNotWhole_isToldApart() {
        for (String page : new String[] {"uitnodiging", "wachtwoord", "e-mail-bevestigen"}) {
            Visitor stranger = Visitor.stranger();
            String answer = stranger.post(
                            page, pressed(stranger.get(page), "openForm", "open", Map.of("code", "#aBcDeFgHiJ")))
                    .body();

            assertThat(input(answer, "code")).as(page).contains("aria-invalid=\"true\"");
            assertThat(answer).contains("Deze link is niet volledig");
        }
    }

    private static long invited(String address) {
        JsonObject invitation = Api.object(Api.administrator()
                .post(
                        "invitations",
                        "{\"email\": \"%s\", \"fullName\": \"Bo V.\", \"role\": \"PARTNER\", \"scope\": \"%d\"}"
                                .formatted(address, partner())));
        return invitation.getJsonNumber("id").longValue();
    }

    private static int partner() {
        return Api.object(
                        Api.administrator().post("partners", "{\"name\": \"Museum %s\"}".formatted(UUID.randomUUID())))
                .getInt("id");
    }

    /** The code in the newest letter. */
    private String code() {
        Matcher mail = MAIL.matcher(visitor.get("beheer/postvak-uit").body());
        assertThat(mail.find()).isTrue();
        Matcher code = CODE.matcher(
                visitor.get("beheer/postvak-uit/mail?id=" + mail.group(1)).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static Map<String, String> pressed(
            HttpResponse<String> page, String form, String button, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(form, form);
        sent.put(button, button);
        sent.put("jakarta.faces.ViewState", Visitor.state(page.body()));
        return sent;
    }

    private static String input(String page, String id) {
        Matcher input =
                Pattern.compile("<input [^>]*\\bid=\"" + id + "\"[^>]*>").matcher(page);
        assertThat(input.find()).as("%s in %s", id, page).isTrue();
        return input.group();
    }

    private static String attribute(String page, String name) {
        return between(page, "name=\"" + name + "\" value=\"", "\"");
    }

    private static String between(String page, String from, String to) {
        int begin = page.indexOf(from);
        assertThat(begin).as("%s in %s", from, page).isNotNegative();
        return page.substring(begin + from.length(), page.indexOf(to, begin + from.length()));
    }
}
