package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Letters through the API, on a system without a mail server. */
class LettersIT {

    private final Api administrator = Api.administrator();

    @Test
    void whenATrialIsSent_thenItIsHeldAndListedWithoutItsRecipient() {
        HttpResponse<String> sent = trial("zoe@school.example");
        HttpResponse<String> listed = administrator.get("letters?state=HELD&template=trial");

        assertThat(sent.statusCode()).isEqualTo(202);
        assertThat(Api.object(sent).getString("state")).isEqualTo("HELD");
        assertThat(Api.object(listed).getBoolean("sending")).isFalse();
        assertThat(Api.object(listed).getJsonArray("letters").getJsonObject(0).getInt("id"))
                .isEqualTo(Api.object(sent).getInt("id"));
        assertThat(sent.body() + listed.body()).doesNotContain("zoe", "school.example", "Proefmail");
    }

    @Test
    void whenALetterIsCancelled_thenItIsNotCancelledTwice() {
        int id = Api.object(trial("zoe@school.example")).getInt("id");

        assertThat(cancel("letters/" + id).statusCode()).isEqualTo(204);
        assertProblem(cancel("letters/" + id), 409, "letter-state");
    }

    @Test
    void whenThereIsNoMailServer_thenNothingCanBeSent() {
        int id = Api.object(trial("zoe@school.example")).getInt("id");

        assertProblem(administrator.post("letters/" + id + "/retry", ""), 409, "letter-state");
        assertProblem(administrator.post("letters/released", ""), 409, "letter-state");
    }

    @Test
    void whenWhatIsAskedIsWrong_thenItIsSaid() {
        assertProblem(trial("geen adres"), 422, "mail-address");
        assertProblem(trial("a@b.be\\r\\nBcc: c@d.be"), 422, "mail-address");
        assertProblem(administrator.post("letters", "{}"), 400, "invalid-input");
        assertProblem(administrator.get("letters?state=LOST"), 400, "invalid-input");
        assertProblem(cancel("letters/999999999"), 404, "resource-not-found");
    }

    private HttpResponse<String> cancel(String letter) {
        return administrator.send("DELETE", letter, BodyPublishers.noBody());
    }

    private HttpResponse<String> trial(String to) {
        return administrator.post("letters", "{\"to\": \"" + to + "\"}");
    }
}
