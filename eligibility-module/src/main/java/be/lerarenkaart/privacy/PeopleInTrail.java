package be.lerarenkaart.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;

/** What the trail tells about people. It is emptied by the trail itself, which then says so: see {@link ErasureWork}. */
@ApplicationScoped
class PeopleInTrail implements PersonalData {

    private static final String ENTRIES =
            """
            select e.sequence_no as entry, e.written_at as at, e.act, e.before_json as stood, e.after_json as stands,
                   e.actor_name as done_by, e.via
              from privacy_person p
              join audit_entry e on e.subject_kind = 'STAFF_MEMBER'
               and e.subject_id = convert(cast(p.staff_member_id as char) using utf8mb4) collate utf8mb4_bin
             order by e.sequence_no
            """;

    @Override
    public Set<String> columns() {
        return Set.of("audit_entry.subject_id", "audit_entry.before_json", "audit_entry.after_json");
    }

    @Override
    public Map<String, String> sections() {
        return Map.of("auditTrail", ENTRIES);
    }

    @Override
    public void forget(Connection connection, Scope scope) {
        // The trail locks the end of its chain: it is asked last.
    }
}
