package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What an entry tells of a change, in the words that people use. */
@ApplicationScoped
@Needs(Right.SEE_AUDIT_TRAIL)
public class ChangedFields {

    /** Fields whose values have Dutch words, and the group of those words in the bundle. */
    private static final Map<String, String> VALUES = Map.of(
            "channel", "channel",
            "choice", "reviewChoice",
            "conflictRule", "conflictRule",
            "fileKind", "kind",
            "gapRule", "gapRule",
            "kind", "reviewKind",
            "message", "messageKind",
            "printKind", "printKind",
            "reason", "blockReason",
            "state", "cardState");

    @Inject
    private Words words;

    /** The fields of an entry, before and after, each in order of its name in the code. */
    public List<ChangedField> of(AuditEntry entry) {
        TreeSet<String> fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .map(field -> new ChangedField(
                        words.of("changedField", field),
                        value(field, entry.before().get(field)),
                        value(field, entry.after().get(field))))
                .toList();
    }

    private String value(String field, String stored) {
        if (stored == null) {
            return null;
        }
        if (stored.equals("true") || stored.equals("false")) {
            return words.say("auditTrail." + stored);
        }
        String group = VALUES.get(field);
        return group == null ? Formats.told(stored) : words.of(group, stored);
    }
}
