package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.Erasures;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.portal.pages.KeptSearches;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom this session chose to be forgotten, until it asks that; and what it looked for. */
@SessionScoped
@Needs(Right.ERASE_FROM_TRAIL)
public class ErasureChoice extends KeptSearches {

    private static final long serialVersionUID = 1L;

    /** Kind and number: what stands in a session must be serializable. */
    private final Set<String> chosen = new LinkedHashSet<>();

    synchronized void add(Subject person) {
        if (chosen.size() < Erasures.MOST_PEOPLE) {
            chosen.add(person.kind() + " " + person.id());
        }
    }

    synchronized void remove(Subject person) {
        chosen.remove(person.kind() + " " + person.id());
    }

    synchronized void clear() {
        chosen.clear();
    }

    /** In the order in which they were chosen. */
    synchronized List<Subject> all() {
        return chosen.stream()
                .map(one -> one.split(" "))
                .map(one -> new Subject(one[0], one[1]))
                .toList();
    }
}
