package be.lerarenkaart.portal.pages.runs;

import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Count;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A run as its page shows it: what it was, where it stands, and the numbers of its result. */
public record Run(
        long id,
        int cardYear,
        String kind,
        boolean rehearsal,
        JsonObject parameters,
        JobState state,
        double progress,
        String phase,
        String by,
        Instant requestedAt,
        Instant finishedAt,
        Problem problem,
        JsonObject result) {

    public static Run of(Job job) {
        return new Run(
                job.id(),
                job.cardYear(),
                job.kind(),
                job.parameters().getBoolean("dryRun", false),
                job.parameters(),
                job.state(),
                job.progress(),
                job.phase(),
                job.requestedBy(),
                job.requestedAt(),
                job.finishedAt(),
                job.problem(),
                job.result());
    }

    public boolean isBusy() {
        return !state.isFinal();
    }

    public boolean isCompleted() {
        return state == JobState.COMPLETED;
    }

    public boolean isFailed() {
        return state == JobState.FAILED;
    }

    /** Whether its outcome stands: a rehearsal changes nothing. */
    public boolean isReal() {
        return isCompleted() && !rehearsal;
    }

    /** How it was asked to settle something, or null when it was not asked that. */
    public String rule(String name) {
        return parameters.getString(name, null);
    }

    /** One number of the result, or null when it is not there. */
    public Long number(String name) {
        return number(result, name);
    }

    /** One text of the result, or null when it is not there. */
    public String text(String name) {
        return result == null ? null : result.getString(name, null);
    }

    /** One number of a group inside the result, or null. */
    public Long number(String group, String name) {
        return number(group(group), name);
    }

    /** The numbers of a group, largest first, zeros left out. */
    public List<Count> numbers(String group) {
        return Count.in(group(group)).stream()
                .filter(count -> count.value() != 0)
                .sorted(Comparator.comparingLong(Count::value).reversed())
                .toList();
    }

    /** A group within a group, such as what was lost, by reason. */
    public List<Count> numbers(String outer, String inner) {
        JsonObject group = group(outer);
        return group.get(inner) instanceof JsonObject object
                ? Count.in(object).stream()
                        .filter(count -> count.value() != 0)
                        .sorted(Comparator.comparingLong(Count::value).reversed())
                        .toList()
                : List.of();
    }

    /** The differences by province, in order of name. */
    public List<ProvinceChange> getProvinces() {
        return group("differences").get("byProvince") instanceof JsonObject provinces
                ? provinces.keySet().stream()
                        .map(province -> change(province, provinces.getJsonObject(province)))
                        .toList()
                : List.of();
    }

    /** The same by level of the institution. */
    public List<ProvinceChange> getLevels() {
        return group("differences").get("byLevel") instanceof JsonObject levels
                ? levels.keySet().stream()
                        .map(level -> change(level, levels.getJsonObject(level)))
                        .toList()
                : List.of();
    }

    /** Some of the people whom a rehearsal would touch. */
    public List<SampledPerson> getSample() {
        return result.get("sample") instanceof JsonArray people
                ? people.getValuesAs(JsonObject.class).stream()
                        .map(one -> new SampledPerson(
                                one.getJsonNumber("staffMember").longValue(),
                                one.getString("difference"),
                                one.getString("before"),
                                one.getString("now")))
                        .toList()
                : List.of();
    }

    private static ProvinceChange change(String province, JsonObject counts) {
        return new ProvinceChange(
                province,
                counts.getInt("new", 0),
                counts.getInt("lost", 0),
                counts.getInt("moved", 0) + counts.getInt("changed", 0));
    }

    private JsonObject group(String name) {
        return result.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Long number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number ? number.longValue() : null;
    }
}
