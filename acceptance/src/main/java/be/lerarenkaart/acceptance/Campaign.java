package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a card year from raw files to figures, as an administrator's program would. */
final class Campaign {

    private static final String DECIDE = "{\"dryRun\": false}";
    private static final String ALLOCATE = "{\"dryRun\": false, \"conflicts\": \"EARLIEST\", \"gaps\": \"NEAREST\"}";

    private final Api api;
    private final Patience patience;
    private final YearFolder folder;
    private final String year;
    private final Timings timings;
    private final List<Sent> sent;

    Campaign(Api api, YearFolder folder, Timings timings) {
        this(api, folder, timings, (watched, kind) -> {});
    }

    Campaign(Api api, YearFolder folder, Timings timings, Patience.Meanwhile meanwhile) {
        this(api, new Patience(api, meanwhile), folder, timings, new ArrayList<>());
    }

    private Campaign(Api api, Patience patience, YearFolder folder, Timings timings, List<Sent> sent) {
        this.api = api;
        this.patience = patience;
        this.folder = folder;
        this.year = "card-years/" + folder.cardYear();
        this.timings = timings;
        this.sent = sent;
    }

    /** The same campaign, its next steps timed apart. */
    Campaign timedBy(Timings others) {
        return new Campaign(api, patience, folder, others, sent);
    }

    /** The answers of the two runs. */
    List<JsonObject> run() {
        timings.of("card year", () -> api.put(year, "{}"));
        step("postcodes, institutions", () -> {
            send("postcodes", folder.postcodes());
            send("institutions", folder.institutions());
        });
        step("EPD delivery", () -> send(year + "/epd-deliveries", folder.ofYear("epd")));
        step("staff lists", () -> folder.staffLists().forEach(list -> send(year + "/staff-lists", list)));
        step("subscriptions", () -> send(year + "/subscriptions", folder.ofYear("abonnees")));
        step("pick-up points, claims", () -> {
            send(year + "/pickup-points", folder.ofYear("afhaalpunten"));
            send(year + "/postcode-claims", folder.ofYear("afhaalpunt_postcodes"));
        });
        return List.of(decide("decision"), allocate("allocation"));
    }

    /** Sends in the order in which things depend on one another, and waits until all of the step is read. */
    private void step(String name, Runnable sending) {
        timings.of(name, () -> {
            int before = sent.size();
            sending.run();
            sent.subList(before, sent.size()).forEach(one -> patience.completed(one.watched(), one.route()));
            return null;
        });
    }

    private void send(String route, Path file) {
        sent.add(new Sent(route, file, api.send(route, file)));
    }

    /** Another year of which there is a delivery and nothing else. */
    void decideOn(int otherYear, Path delivery) {
        String other = "card-years/" + otherYear;
        api.put(other, "{}");
        patience.completed(api.send(other + "/epd-deliveries", delivery), other);
        patience.completed(api.start(other + "/entitlement-runs", DECIDE), other);
    }

    JsonObject decide(String name) {
        return started(name, "/entitlement-runs", DECIDE);
    }

    JsonObject allocate(String name) {
        return started(name, "/allocations", ALLOCATE);
    }

    /** A list of stolen cards, read. */
    JsonObject stolen(String name, Path file) {
        String route = year + "/stolen-cards";
        return timings.of(name, () -> patience.completed(api.send(route, file), route));
    }

    JsonObject produce(String name) {
        return started(name, "/productions", "{}");
    }

    List<JsonObject> productions() {
        return api.get(year + "/productions").asJsonArray().getValuesAs(JsonObject.class);
    }

    private JsonObject started(String name, String route, String json) {
        return timings.of(name, () -> patience.completed(api.start(year + route, json), route));
    }

    Figures figures(String name) {
        return timings.of(name, () -> new Figures(api.get(year + "/figures").asJsonObject()));
    }

    Points points() {
        return Points.of(api.get(year + "/pickup-points"));
    }

    /** As it stands now: verdicts of subscriptions may follow the decision. */
    JsonObject standing(Sent one) {
        return patience.completed(one.watched());
    }

    /** Where the same bytes sent again lead to. */
    URI sendAgain(Sent one) {
        URI watched = api.send(one.route(), one.file());
        patience.completed(watched);
        return watched;
    }

    List<Sent> sent() {
        return sent;
    }

    List<Sent> sent(String lastOfRoute) {
        return sent.stream().filter(one -> one.route().endsWith(lastOfRoute)).toList();
    }
}
