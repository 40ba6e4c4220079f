package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.audit.AlsoKnownAs;
import be.lerarenkaart.audit.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Whoever was merged into somebody is that somebody, to the trail as well. */
@ApplicationScoped
class MergedNames implements AlsoKnownAs {

    private static final String KIND = "STAFF_MEMBER";

    @Inject
    private SamePeople samePeople;

    @Override
    public List<Subject> of(Subject person) {
        return person.kind().equals(KIND)
                ? samePeople.membersOf(samePeople.personOf(Long.parseLong(person.id()))).stream()
                        .map(member -> Subject.of(KIND, member))
                        .toList()
                : List.of();
    }
}
