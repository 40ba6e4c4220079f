package be.lerarenkaart.partner;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may ask whether a card is valid. */
@ApplicationScoped
public class Partners {

    private final PartnerTable table;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Partners(PartnerTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    Partners() {
        this(null, null, null);
    }

    /**
     * Takes a partner in.
     *
     * @throws LerarenkaartException 409 when there is one of that name
     */
    public Partner register(String name, boolean acceptsStamboek, By by) {
        if (table.named(name).isPresent()) {
            throw nameTaken();
        }
        try {
            return table.add(name, acceptsStamboek, clock.instant(), partner -> write(by, partner));
        } catch (PersistenceException somebodyElseAtTheSameTime) {
            if (table.named(name).isPresent()) {
                throw nameTaken();
            }
            throw somebodyElseAtTheSameTime;
        }
    }

    private void write(By by, Partner partner) {
        trail.write(
                by,
                PartnerAct.PARTNER_REGISTERED,
                Subject.of("PARTNER", partner.id()),
                Change.of("name", null, partner.name()).and("acceptsStamboek", null, partner.acceptsStamboek()));
    }

    /** In order of name. */
    public List<Partner> all() {
        return table.all();
    }

    public Optional<Partner> find(long id) {
        return table.find(id);
    }

    /** Those of which id and name together hold each word, in order of name. */
    public List<Partner> search(String text, int most) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all().stream()
                .filter(partner -> {
                    String known = (partner.id() + " " + partner.name()).toLowerCase(Locale.ROOT);
                    return Arrays.stream(words).allMatch(known::contains);
                })
                .limit(most)
                .toList();
    }

    public Partner get(long id) {
        return find(id).orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze partner bestaat niet.")));
    }

    private static LerarenkaartException nameTaken() {
        return new LerarenkaartException(
                Problem.of("partner-exists", 409, "Partner exists", "Er is al een partner met deze naam."));
    }
}
