package be.lerarenkaart.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that one account or key was given.
 *
 * @param ofProgram whether a key holds it: some rights are people's only
 */
public record Grants(Set<Grant> all, boolean ofProgram) implements Serializable {

    public static final Grants NONE = new Grants(Set.of());

    public Grants {
        all = Set.copyOf(all);
    }

    public Grants(Set<Grant> all) {
        this(all, false);
    }

    public static Grants of(Grant... grants) {
        return new Grants(Set.of(grants));
    }

    /** What a program may that has a key to this. */
    public static Grants ofProgram(Grant grant) {
        return new Grants(Set.of(grant), true);
    }

    /** Whether there is anything on which the right may be used. */
    public boolean allow(Right right) {
        return giving(right).findAny().isPresent();
    }

    /** Whether the right may be used on this. */
    public boolean allow(Right right, Scope on) {
        return giving(right).anyMatch(grant -> grant.scope().covers(on));
    }

    /** Where the right may be used; holds {@link Scope#EVERYTHING} when it is not bound. */
    public List<Scope> reach(Right right) {
        return giving(right).map(Grant::scope).distinct().toList();
    }

    Grants with(Grant grant) {
        return new Grants(Stream.concat(all.stream(), Stream.of(grant)).collect(Collectors.toSet()));
    }

    /** As they stand in the trail. */
    String written() {
        return all.stream().map(Grant::written).sorted().collect(Collectors.joining(", "));
    }

    public boolean have(Role role) {
        return all.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Names of the roles, for the server's own bookkeeping. */
    public Set<String> roleNames() {
        return Set.copyOf(
                all.stream().map(grant -> grant.role().name()).distinct().toList());
    }

    private Stream<Grant> giving(Right right) {
        return ofProgram && right.isOfPeopleOnly()
                ? Stream.empty()
                : all.stream().filter(grant -> right.belongsTo(grant.role()));
    }
}
