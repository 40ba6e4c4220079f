package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of a program, made on the page as people do.
 *
 * @param secret as the page shows it, once
 */
record KeyOfATest(long id, String secret) {

    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
    private static final Pattern SECRET = Pattern.compile("<p class=\"secret\"><code>([^<]+)</code>");

    /** @param place as it stands in addresses: {@code INSTITUTION-690001}, {@code PARTNER-1}, {@code EVERYTHING-} */
    static KeyOfATest made(Visitor visitor, String name, String place) {
        String page = "sleutels/nieuw?plaats=" + place;
        HttpResponse<String> made = visitor.post(
                page,
                Map.of(
                        "keyForm",
                        "keyForm",
                        "name",
                        name,
                        "lastDay",
                        "",
                        "make",
                        "make",
                        "jakarta.faces.ViewState",
                        Visitor.state(visitor.get(page).body())));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        String location = made.headers().firstValue("Location").orElseThrow();
        Matcher id = ID.matcher(location);
        assertThat(id.find()).as(location).isTrue();
        String shown = visitor.get("sleutels/sleutel?id=" + id.group(1)).body();
        Matcher secret = SECRET.matcher(shown);
        assertThat(secret.find()).as(shown).isTrue();
        return new KeyOfATest(Long.parseLong(id.group(1)), secret.group(1));
    }

    /** Ended on its page. */
    void revokedBy(Visitor visitor) {
        String page = "sleutels/sleutel?id=" + id + "&stap=intrekken";
        HttpResponse<String> revoked = visitor.post(
                page,
                Map.of(
                        "revokeForm",
                        "revokeForm",
                        "revoke",
                        "revoke",
                        "jakarta.faces.ViewState",
                        Visitor.state(visitor.get(page).body())));
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(302);
    }

    @Override
    public String toString() {
        return "KeyOfATest[" + id + "]";
    }
}
