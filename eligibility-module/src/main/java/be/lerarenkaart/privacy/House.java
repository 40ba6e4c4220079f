package be.lerarenkaart.privacy;

import be.lerarenkaart.audit.AlsoKnownAs;
import be.lerarenkaart.audit.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All parts of the house that hold people, in their turn. */
@ApplicationScoped
class House {

    static final String PERSON = "STAFF_MEMBER";

    private final Iterable<PersonalData> parts;
    private final Iterable<AlsoKnownAs> names;

    @Inject
    House(@Any Instance<PersonalData> parts, @Any Instance<AlsoKnownAs> names) {
        this((Iterable<PersonalData>) parts, names);
    }

    House(Iterable<PersonalData> parts, Iterable<AlsoKnownAs> names) {
        this.parts = parts;
        this.names = names;
    }

    House() {
        this((Iterable<PersonalData>) null, (Iterable<AlsoKnownAs>) null);
    }

    List<PersonalData> parts() {
        List<PersonalData> all = new ArrayList<>();
        parts.forEach(all::add);
        all.sort(Comparator.comparingInt(PersonalData::turn));
        return all;
    }

    /** Themselves, and whoever counts for the same person. */
    Set<Long> members(long person) {
        Set<Long> all = new LinkedHashSet<>(List.of(person));
        names.forEach(known -> known.of(Subject.of(PERSON, person)).stream()
                .filter(one -> one.kind().equals(PERSON))
                .forEach(one -> all.add(Long.valueOf(one.id()))));
        return all;
    }

    void find(Connection connection, PersonalData.Scope scope) throws SQLException {
        for (PersonalData part : parts()) {
            part.find(connection, scope);
        }
    }

    void forget(Connection connection, PersonalData.Scope scope) throws SQLException {
        for (PersonalData part : parts()) {
            part.forget(connection, scope);
        }
    }
}
