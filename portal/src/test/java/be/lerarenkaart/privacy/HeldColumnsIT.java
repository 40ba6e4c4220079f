package be.lerarenkaart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a column that may hold a person says who tells and erases it ({@link PersonalData#columns}), or here why it
 * holds nobody.
 */
class HeldColumnsIT {

    /** By its name, or because anything can be written in it. */
    private static final Pattern SUSPECT = Pattern.compile(
            ".*(staff_member|person|stamboek|family_name|given_name|full_name|name_key|birth|street|house_number"
                    + "|email|address|recipient|phone|police|remark|cells|identity|subscriber|kept_id|merged_id|from_id"
                    + "|other_id|reason|said|subject|_json|bytes|text|body|token).*");

    private static final Set<String> FREE = Set.of("text", "mediumtext", "longtext", "blob", "mediumblob", "longblob");

    private static final String CODE = "a code";
    private static final String PLACE = "of a place that is public";
    private static final String TEXT = "what all pick-up points are told; what differs is filled in later";
    private static final String OF_AN_ACT = "why people who work here did something to a thing, not to a person";
    private static final String SECRET = "a secret or a hash of one; tells nothing of its person";
    private static final String WAITS = "numbers of people who are to be forgotten; gone once settled";

    private static final Map<String, String> HOLD_NOBODY = Map.ofEntries(
            Map.entry("access_account.password_hash", SECRET),
            Map.entry("access_attempt.subject", SECRET),
            Map.entry("access_second_step.secret", SECRET),
            Map.entry("audit_entry.subject_kind", CODE),
            Map.entry("audit_entry.subject_salt", SECRET),
            Map.entry("audit_entry.subject_commitment", "bound to what was erased by a salt that is gone"),
            Map.entry("audit_erasure.reason", WAITS),
            Map.entry("audit_erasure_person.subject_id", WAITS),
            Map.entry("audit_erasure_person.subject_kind", CODE),
            Map.entry("distribution_card.block_reason", CODE),
            Map.entry("distribution_card.channel_reason", CODE),
            Map.entry("distribution_card_event.reason", CODE),
            Map.entry("distribution_message_template.body", TEXT),
            Map.entry("distribution_message_template.subject", TEXT),
            Map.entry("distribution_pickup_point.street", PLACE),
            Map.entry("distribution_pickup_point.house_number", PLACE),
            Map.entry("distribution_point_profile.contact_email", PLACE),
            Map.entry("distribution_point_profile.contact_phone", PLACE),
            Map.entry("distribution_point_profile.hours_text", PLACE),
            Map.entry("distribution_print_file.bytes", "how large a file is"),
            Map.entry("eligibility_assignment.person_row", "whether it is the first row of somebody in its file"),
            Map.entry("eligibility_decision.reason", CODE),
            Map.entry("eligibility_decision.ruled_reason", CODE),
            Map.entry("eligibility_delivery.settled_reason", OF_AN_ACT),
            Map.entry("eligibility_institution.street", PLACE),
            Map.entry("eligibility_institution.house_number", PLACE),
            Map.entry("eligibility_list_layout.choices", "which column is which"),
            Map.entry("eligibility_list_row.remarks", "how many remarks there are"),
            Map.entry("eligibility_merge.current_merged_id", "follows from what is told"),
            Map.entry("eligibility_reason_count.reason", CODE),
            Map.entry("eligibility_rule_code.reason", CODE),
            Map.entry("eligibility_rule_reason.for_person", "whether a rule is about people as a whole"),
            Map.entry("eligibility_rule_reason.reason", CODE),
            Map.entry("intake_import.bytes", "how large a file is"),
            Map.entry("jobs_job.parameters", "what a job is asked, by numbers of files and erasures"),
            Map.entry("jobs_job.problem", "why a job failed; problems hold no rejected values"),
            Map.entry("jobs_job.result", "counts, and samples of ids that lead nowhere once people are erased"),
            Map.entry("partner_partner.accepts_stamboek", "what a contract allows"),
            Map.entry("privacy_erasure.staff_member_id", WAITS),
            Map.entry("privacy_erasure.reason", WAITS),
            Map.entry("privacy_rehearsed.staff_member_id", WAITS));

    private final WholeHouse house = new WholeHouse();

    @Test
    void everyColumnThatMayHoldAPerson_isToldAndErased_orHoldsNobody() {
        Set<String> known = known();
        Set<String> forgotten = new TreeSet<>(suspects());
        assertThat(forgotten).hasSizeGreaterThan(80);
        forgotten.removeAll(known);
        assertThat(forgotten)
                .as("told by no PersonalData, and not said to hold nobody")
                .isEmpty();
    }

    @Test
    void whatIsNamed_isThere() {
        assertThat(columns("true")).containsAll(known());
    }

    @Test
    void everySection_isAsked_andHasDutchWordsForItselfAndItsFields() {
        ResourceBundle words = ResourceBundle.getBundle("be.lerarenkaart.portal.messages");
        Set<String> missing = new TreeSet<>();
        house.database.call(connection -> {
            Concerned.prepare(connection);
            for (PersonalData part : house.house.parts()) {
                for (Map.Entry<String, String> section : part.sections().entrySet()) {
                    missing.add("personalSection." + section.getKey());
                    try (var question = connection.prepareStatement(section.getValue());
                            var answer = question.executeQuery()) {
                        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                            missing.add("personalField."
                                    + PersonExports.field(answer.getMetaData().getColumnLabel(i)));
                        }
                    }
                }
            }
            Concerned.drop(connection);
            return null;
        });
        assertThat(missing).hasSizeGreaterThan(100);
        missing.removeIf(words::containsKey);
        assertThat(missing).isEmpty();
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(HOLD_NOBODY.keySet());
        house.parts.forEach(part -> known.addAll(part.columns()));
        return known;
    }

    private Set<String> suspects() {
        Set<String> suspects = columns("data_type in ('" + String.join("', '", FREE) + "')");
        columns("true").stream()
                .filter(column -> SUSPECT.matcher(column.substring(column.indexOf('.') + 1))
                        .matches())
                .forEach(suspects::add);
        // Keys of other rows, and whoever did it.
        suspects.removeIf(column -> column.matches(".*\\.(.*_by|.*_by_account|inviter)"));
        return suspects;
    }

    private Set<String> columns(String which) {
        List<String> found = house.database.query(
                """
                select lower(concat(c.table_name, '.', c.column_name))
                  from information_schema.columns c
                  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                 where c.table_schema = database() and t.table_type = 'BASE TABLE'
                   and c.table_name not like '%schema_history' and
                """
                        + which,
                row -> row.getString(1));
        return new TreeSet<>(found);
    }
}
