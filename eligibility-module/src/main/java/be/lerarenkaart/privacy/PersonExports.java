package be.lerarenkaart.privacy;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The front of this package for whoever asks what is held of a person. */
@ApplicationScoped
public class PersonExports {

    /** The section that everybody has whom the house knows. */
    public static final String IDENTITY = "identity";

    /** A check of a card, by a partner or at a till, leaves no trace of whose card it was. */
    private static final List<String> HOLD_NOBODY = List.of("cardChecks", "figures");

    private final House house;
    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    PersonExports(House house, Database database, AuditTrail trail, Clock clock) {
        this.house = house;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    PersonExports() {
        this(null, null, null, null);
    }

    /**
     * Gathers everything, of whoever was merged into this person too, and writes down that it was asked for.
     *
     * @throws LerarenkaartException with status 404
     */
    @Transactional
    public PersonExport of(long person, By by) {
        PersonExport export = database.call(connection -> {
            Concerned.prepare(connection);
            try {
                return gathered(connection, person);
            } finally {
                Concerned.drop(connection);
            }
        });
        trail.write(
                by,
                PrivacyAct.PERSON_EXPORTED,
                Subject.of(House.PERSON, person),
                Change.of(
                        "records",
                        null,
                        export.sections().stream()
                                .mapToInt(section -> section.records().size())
                                .sum()));
        return export;
    }

    private PersonExport gathered(Connection connection, long person) throws SQLException {
        Concerned.add(connection, house.members(person));
        PersonalData.Scope scope = new PersonalData.Scope(
                0, LocalDate.now(clock.withZone(CardYear.ZONE)).getYear());
        house.find(connection, scope);
        List<PersonSection> sections = new ArrayList<>();
        for (PersonalData part : house.parts()) {
            for (Map.Entry<String, String> section : part.sections().entrySet()) {
                sections.add(new PersonSection(
                        section.getKey(), Database.query(connection, section.getValue(), PersonExports::record)));
            }
        }
        if (sections.stream()
                .noneMatch(one -> one.name().equals(IDENTITY) && !one.records().isEmpty())) {
            throw new LerarenkaartException(Problem.notFound("Deze persoon bestaat niet."));
        }
        return new PersonExport(PersonExport.VERSION, clock.instant(), person, sections, HOLD_NOBODY);
    }

    private static JsonObject record(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        JsonObjectBuilder record = Json.createObjectBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) != null && !row.getString(i).isEmpty()) {
                add(record, field(columns.getColumnLabel(i)), row, i, columns.getColumnType(i));
            }
        }
        return record.build();
    }

    private static void add(JsonObjectBuilder record, String field, ResultSet row, int column, int type)
            throws SQLException {
        switch (type) {
            case Types.TINYINT, Types.BIT, Types.BOOLEAN -> record.add(field, row.getBoolean(column));
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL ->
                record.add(field, row.getObject(column, BigDecimal.class));
            case Types.TIMESTAMP ->
                record.add(
                        field,
                        row.getObject(column, LocalDateTime.class)
                                .toInstant(ZoneOffset.UTC)
                                .toString());
            default -> record.add(field, row.getString(column));
        }
    }

    /** {@code family_name} as {@code familyName}. */
    static String field(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
