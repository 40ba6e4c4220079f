package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.people.OnePerson;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.PersonExport;
import be.lerarenkaart.privacy.PersonExports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** All that is held of one person, to read and to print. Each look is written down. */
@Named("insight")
@RequestScoped
@Needs(Right.EXPORT_PEOPLE)
public class InsightBean {

    @Inject
    private OnePerson one;

    @Inject
    private PersonExports exports;

    @Inject
    private Insights insights;

    @Inject
    private Caller caller;

    private PersonExport export;
    private List<InsightGroup> groups;

    public void require() {
        getExport();
    }

    private PersonExport getExport() {
        if (export == null) {
            export = exports.of(one.getWho().id(), caller.by());
        }
        return export;
    }

    public List<InsightGroup> getGroups() {
        if (groups == null) {
            groups = insights.of(getExport());
        }
        return groups;
    }

    public List<String> getNothing() {
        return insights.nothing(getExport());
    }

    public Instant getMadeAt() {
        return getExport().madeAt();
    }
}
