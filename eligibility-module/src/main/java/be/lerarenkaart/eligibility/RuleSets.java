package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rule sets, versioned within a card year. A year without one begins with a copy of the newest before it. */
@ApplicationScoped
class RuleSets {

    @Inject
    private Database database;

    int newestVersion(CardYear year) {
        List<Integer> versions = database.query(
                "select max(version) from eligibility_rule_set where card_year = ? having max(version) is not null",
                row -> row.getInt(1),
                year.value());
        return versions.isEmpty() ? copyInto(year) : versions.get(0);
    }

    long idOf(CardYear year, int version) {
        return database
                .query(
                        "select id from eligibility_rule_set where card_year = ? and version = ?",
                        row -> row.getLong(1),
                        year.value(),
                        version)
                .stream()
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.of(
                                "unknown-rule-set", 400, "Unknown rule set", "Deze versie van de regels bestaat niet.")
                        .with(new Problem.Issue(
                                "body", "ruleSet", "Kies een versie die voor dit kaartjaar bestaat."))));
    }

    /** The rules as they read on a date, by the codes that are valid then. */
    RuleSet read(Connection connection, CardYearDates dates) throws SQLException {
        long id = idOf(dates.year(), dates.ruleSet());
        Map<String, Integer> places = new HashMap<>();
        Set<String> forPerson = new HashSet<>();
        Database.each(
                connection,
                "select reason, position, for_person from eligibility_rule_reason where rule_set_id = ?",
                row -> {
                    places.put(row.getString(1), row.getInt(2));
                    if (row.getBoolean(3)) {
                        forPerson.add(row.getString(1));
                    }
                },
                id);
        Map<String, Map<String, String>> codes = new HashMap<>();
        Database.each(
                connection,
                """
                select code_table, code, if(effect in ('ENTITLES', 'KEEPS'), '', coalesce(reason, 'REVIEW'))
                  from eligibility_rule_code
                 where rule_set_id = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
                 order by code_table, code
                """,
                row -> codes.computeIfAbsent(row.getString(1), table -> new TreeMap<>())
                        .put(row.getString(2), row.getString(3)),
                id,
                dates.referenceDate(),
                dates.referenceDate());
        return new RuleSet(
                id, places, forPerson, codes.getOrDefault("STATE", Map.of()), codes.getOrDefault("CATEGORY", Map.of()));
    }

    private int copyInto(CardYear year) {
        long source = database.query(
                        """
                        select id from eligibility_rule_set
                         order by card_year <= ? desc, abs(card_year - ?), version desc limit 1
                        """,
                        row -> row.getLong(1),
                        year.value(),
                        year.value())
                .get(0);
        database.update(
                """
                insert into eligibility_rule_set (card_year, version, description, released_at)
                select ?, 1, concat('Overgenomen van kaartjaar ', card_year, ', versie ', version, '. ', description),
                       utc_timestamp(6)
                  from eligibility_rule_set where id = ?
                """,
                year.value(),
                source);
        long copy = idOf(year, 1);
        database.update(
                """
                insert into eligibility_rule_reason (rule_set_id, position, reason, for_person)
                select ?, position, reason, for_person from eligibility_rule_reason where rule_set_id = ?
                """,
                copy,
                source);
        database.update(
                """
                insert into eligibility_rule_code
                       (rule_set_id, code_table, code, effect, reason, description, valid_from, valid_until)
                select ?, code_table, code, effect, reason, description, valid_from, valid_until
                  from eligibility_rule_code where rule_set_id = ?
                """,
                copy,
                source);
        return 1;
    }
}
