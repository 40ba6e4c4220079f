package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.eligibility.matching.MatchRows;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.RunningImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** Reads the list of one institution: a photo, which replaces that institution's former one whole. */
@ApplicationScoped
class StaffLists implements Importer {

    static final String KIND = "STAFF_LIST";

    @Inject
    private CurrentSources sources;

    @Inject
    private People people;

    @Inject
    private PersonMatching matching;

    @Inject
    private MatchRows matches;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column> columns() {
        return StaffLayout.LIST.columns();
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        Connection connection = running.connection();
        StaffListRows rows = StaffListRows.read(running);
        running.scope(rows.institution());
        running.progress(0.7, "Personen herkennen");
        ListedPeople listed = matching.recognise(connection, running, rows);
        Iterator<ListedPerson> next = listed.people().iterator();
        BulkLoad.load(connection, AssignmentRows.INTO, line -> {
            if (!next.hasNext()) {
                return false;
            }
            ListedPerson person = next.next();
            AssignmentRows.write(
                    line,
                    running.id(),
                    person.row(),
                    person.staffMemberId(),
                    person.row().factsHash(),
                    person.names());
            return true;
        });
        matches.save(connection, running.id(), listed.answers());
        people.update(connection, running.id());
        sources.holdList(connection, running.cardYear(), rows.institution(), running.id());
        return Json.createObjectBuilder()
                .add("institution", rows.institution())
                .add("people", listed.counting())
                .build();
    }
}
