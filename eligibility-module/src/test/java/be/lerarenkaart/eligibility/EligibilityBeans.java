package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.AuditBeans;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.matching.MatchingBeans;
import be.lerarenkaart.eligibility.people.PeopleBeans;
import be.lerarenkaart.eligibility.review.ReviewBeans;
import be.lerarenkaart.eligibility.stafflist.StaffListBeans;
import be.lerarenkaart.intake.IntakeBeans;
import be.lerarenkaart.jobs.JobBeans;
import be.lerarenkaart.kernel.FourEyes;
import java.sql.Connection;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The beans of this module, wired as in the server, on one connection of the caller's transaction. */
public final class EligibilityBeans implements AutoCloseable {

    private final WeldContainer container;
    private final OneConnectionUnit unit;

    public EligibilityBeans(Connection connection) {
        OneConnection source = new OneConnection(connection);
        unit = new OneConnectionUnit("eligibility", source);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(
                        FourEyes.class,
                        OneInTwo.class,
                        CardYears.class,
                        RuleSets.class,
                        Rules.class,
                        RuleRehearsal.class,
                        StartWindows.class,
                        CurrentSources.class,
                        People.class,
                        PersonMatching.class,
                        EpdDeliveries.class,
                        DeliveryComparison.class,
                        DeliveryTable.class,
                        HoldingDelivery.class,
                        Deliveries.class,
                        DeliveryConfirmation.class,
                        StaffLists.class,
                        Postcodes.class,
                        InstitutionFiles.class,
                        Institutions.class,
                        Candidates.class,
                        CandidatesByHand.class,
                        Decisions.class,
                        EntitlementRun.class,
                        StaffMemberTable.class,
                        StaffMembers.class,
                        Entitlements.class,
                        JoinTransaction.class)
                .addBeanClasses(MatchingBeans.all())
                .addBeanClasses(PeopleBeans.all())
                .addBeanClasses(ReviewBeans.all())
                .addBeanClasses(JobBeans.all())
                .addBeanClasses(AuditBeans.all())
                .addBeanClasses(IntakeBeans.all())
                .addBeanClasses(StaffListBeans.all())
                .addServices(unit)
                .addExtension(new GivenDatabase(new Database(source), unit))
                .interceptors(JoinTransaction.class)
                .initialize();
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** After the test took back what it wrote: entities must not remember it. */
    public void forget() {
        unit.entities().clear();
    }

    @Override
    public void close() {
        container.close();
        unit.cleanup();
    }
}
