package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * What waits for a second administrator: that the trail forgets two people, of whom one is an administrator who left.
 *
 * @param waitingErasure its number
 * @param waitingPeople the number of an erasure of people
 */
record TrailRows(long waitingErasure, long waitingPeople) {

    static TrailRows in(URI system, Visitor administrator, long whoLeft, long holder) {
        String page = "beheer/accounts/deactiveren?id=" + whoLeft;
        String state = Visitor.state(administrator.get(page).body());
        HttpResponse<String> left = administrator.post(
                page,
                Map.of(
                        "deactivateForm",
                        "deactivateForm",
                        "deactivate",
                        "deactivate",
                        "jakarta.faces.ViewState",
                        state));
        assertThat(left.statusCode()).as(left.body()).isEqualTo(302);
        HttpResponse<String> waits = Api.in(system, Administrator.KEY)
                .post(
                        "audit-erasures",
                        "{\"accounts\": [%d], \"staffMembers\": [%d], \"reason\": \"matrix\"}"
                                .formatted(whoLeft, holder));
        assertThat(waits.statusCode()).as(waits.body()).isEqualTo(202);
        HttpResponse<String> people =
                Api.in(system, Administrator.KEY).post("people-erasures", "{\"reason\": \"matrix\"}");
        assertThat(people.statusCode()).as(people.body()).isEqualTo(201);
        return new TrailRows(
                Api.object(waits).getJsonNumber("id").longValue(),
                Api.object(people).getJsonNumber("id").longValue());
    }
}
