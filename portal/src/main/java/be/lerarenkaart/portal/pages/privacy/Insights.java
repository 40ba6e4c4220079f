package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.PersonExport;
import be.lerarenkaart.privacy.PersonSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An export in the order in which people ask: who, where, from which delivery, what was decided, what became of it. */
@ApplicationScoped
@Needs(Right.EXPORT_PEOPLE)
public class Insights {

    private static final String ADDRESSES = "addresses";

    /** Where a section that no group names stands: nothing is left out. */
    private static final String OTHERS = "others";

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("who", List.of("identity", "correctedFacts", "corrections", "merges", "splits"));
        GROUPS.put(ADDRESSES, List.of(ADDRESSES));
        GROUPS.put("assignments", List.of("sourceRows", "deliveryDifferences"));
        GROUPS.put("lists", List.of("listDrafts", "listDraftChanges", "files", "fileVerdicts"));
        GROUPS.put("decisions", List.of("decisions"));
        GROUPS.put("cards", List.of("cards", "cardEvents", "cardsOfMergedFiles", "subscriptions"));
        GROUPS.put("matches", List.of("matches", "possibleMatches"));
        GROUPS.put("reviews", List.of("reviews"));
        GROUPS.put("letters", List.of("letters"));
        GROUPS.put(
                "account",
                List.of(
                        "accounts",
                        "accountRights",
                        "accountSessions",
                        "accountKeys",
                        "accountProviders",
                        "accountEmailChanges",
                        "invitations"));
        GROUPS.put(OTHERS, List.of());
        GROUPS.put("trail", List.of("auditTrail"));
    }

    @Inject
    private Words words;

    /** Groups and sections that hold nothing are left out: {@link #nothing} names them. */
    public List<InsightGroup> of(PersonExport export) {
        Map<String, InsightGroup.Section> sections = new LinkedHashMap<>();
        export.sections().stream()
                .filter(section -> !section.records().isEmpty())
                .forEach(section -> sections.put(section.name(), told(section)));
        addresses(export).ifPresent(section -> sections.put(ADDRESSES, section));
        return GROUPS.entrySet().stream()
                .map(group -> new InsightGroup(
                        group.getKey(),
                        words.say("insight.group." + group.getKey()),
                        sections.values().stream()
                                .filter(section -> groupOf(section.name()).equals(group.getKey()))
                                .sorted(Comparator.comparingInt(
                                        section -> group.getValue().indexOf(section.name())))
                                .toList()))
                .filter(group -> !group.sections().isEmpty())
                .toList();
    }

    /** Kinds of things of which nothing is held, in words. */
    public List<String> nothing(PersonExport export) {
        return export.sections().stream()
                .filter(section -> section.records().isEmpty())
                .map(section -> words.say("personalSection." + section.name()))
                .toList();
    }

    private static String groupOf(String section) {
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(section))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHERS);
    }

    private InsightGroup.Section told(PersonSection section) {
        return new InsightGroup.Section(
                section.name(),
                words.say("personalSection." + section.name()),
                section.records().stream()
                        .map(record -> fields(section.name(), record))
                        .toList());
    }

    private List<InsightGroup.Field> fields(String section, JsonObject record) {
        return record.entrySet().stream()
                .map(field -> new InsightGroup.Field(
                        words.say("personalField." + field.getKey()),
                        InsightWords.of(section, field.getKey(), field.getValue(), words)))
                .toList();
    }

    /** Each address once, with everything that names it. */
    private Optional<InsightGroup.Section> addresses(PersonExport export) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        export.sections().stream()
                .filter(section ->
                        section.name().equals("sourceRows") || section.name().equals("correctedFacts"))
                .forEach(section -> section.records().stream()
                        .filter(record -> !address(record).isEmpty())
                        .forEach(record -> {
                            List<String> by = found.computeIfAbsent(address(record), key -> new ArrayList<>());
                            if (!by.contains(source(record))) {
                                by.add(source(record));
                            }
                        }));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new InsightGroup.Section(
                        ADDRESSES,
                        words.say("insight.addresses"),
                        found.entrySet().stream()
                                .map(one -> List.of(
                                        new InsightGroup.Field(words.say("insight.address"), one.getKey()),
                                        new InsightGroup.Field(
                                                words.say("insight.address.by"), words.join(one.getValue()))))
                                .toList()));
    }

    private static String address(JsonObject record) {
        String street = joined(record, " ", "street", "houseNumber", "box");
        String place = joined(record, " ", "postcode", "place");
        String country = record.getString("country", "");
        return Stream.of(street, place, country.equals("BE") ? "" : country)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String joined(JsonObject record, String separator, String... fields) {
        return Stream.of(fields)
                .map(field -> record.get(field) instanceof JsonString text ? text.getString() : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    private String source(JsonObject record) {
        return record.get("cardYear") instanceof JsonNumber year
                ? words.say(
                        "insight.address.source", words.of("kind", record.getString("sourceKind", "")), year.toString())
                : words.say("insight.address.hand");
    }

    /** When it was asked, as it stands at the top. */
    String madeAt(PersonExport export) {
        return Formats.moment(export.madeAt());
    }
}
