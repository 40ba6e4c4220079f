package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads a full EPD delivery: one pass over the file into the database, then it becomes the one that holds, unless it
 * leaves out so many people that a second person must look first.
 */
@ApplicationScoped
class EpdDeliveries implements Importer {

    static final String KIND = "EPD_DELIVERY";

    /** Why a delivery has to wait for a second person. */
    static final String SHRINKS = "SHRINKS";

    /** Fewer than these are no shrinking, whatever share of a small delivery they are. */
    private static final int A_FEW = 10;

    @Inject
    private CardYears cardYears;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private CurrentSources sources;

    @Inject
    private HoldingDelivery holding;

    @Inject
    private DeliveryComparison comparison;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> fills() {
        return List.of("eligibility_assignment", "eligibility_staff_member", "intake_verdict");
    }

    @Override
    public List<Column> columns() {
        return StaffLayout.EPD.columns();
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        Connection connection = running.connection();
        CardYearDates dates = cardYears.get(new CardYear(running.cardYear()));
        Long former = sources.epd(connection, running.cardYear());
        DeliveredPeople delivered = new DeliveredPeople(running, former);
        StaffRowFaults faults = new StaffRowFaults(
                running.cardYear(), ruleSets.read(dates).states().keySet(), true);
        StaffRowWarnings warnings = new StaffRowWarnings(ReferenceLists.read(connection));
        YearOfDelivery year = new YearOfDelivery(dates);
        BulkLoad.load(connection, AssignmentRows.INTO, line -> {
            Row source = running.next();
            if (source == null) {
                return false;
            }
            StaffRow row = new StaffRow(source, StaffLayout.EPD);
            Finding fault = faults.first(row);
            if (fault != null) {
                running.verdicts().give(source.number(), row.knownNumber(), "REJECTED", fault.code(), fault.field());
            } else {
                year.see(row);
                delivered.take(row, warnings, line);
            }
            return true;
        });
        year.refuseAnother();
        running.progress(0.72, "Vergelijken met de vorige levering");
        comparison.save(connection, running.id(), running.cardYear(), former, delivered);
        if (shrinks(delivered, comparison.limit(connection, running.cardYear(), running.id()))) {
            running.holdBack(SHRINKS);
        } else {
            running.progress(0.75, "Personen bijwerken");
            holding.begin(connection, running.cardYear(), running.id());
        }
        return delivered.differences();
    }

    /**
     * Whoever is left out loses their assignment, so it is those who are counted and not the size: a file with as many
     * other people is no less of a mistake.
     */
    private static boolean shrinks(DeliveredPeople delivered, BigDecimal mostPercent) {
        BigDecimal most = mostPercent.multiply(BigDecimal.valueOf(delivered.before()));
        return delivered.left() >= A_FEW
                && BigDecimal.valueOf(delivered.left()).scaleByPowerOfTen(2).compareTo(most) > 0;
    }
}
