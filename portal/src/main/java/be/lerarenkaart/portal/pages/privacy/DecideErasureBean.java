package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.runs.Run;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.ErasureRequest;
import be.lerarenkaart.privacy.PeopleErasures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** An erasure that waits for a second administrator, or failed: whom it is about and why, and settling it. */
@Named("decideErasure")
@RequestScoped
@Needs(Right.ERASE_PEOPLE)
public class DecideErasureBean {

    @Inject
    private PeopleErasures erasures;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String id;
    private ErasureRequest asked;

    /** From the address itself: what is settled must be known before the form is read. */
    @PostConstruct
    void read() {
        id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
    }

    public void require() {
        getAsked();
    }

    public String confirm() {
        return PeopleErasureBean.show(erasures.confirm(getAsked().id(), caller.by()));
    }

    public String refuse() {
        erasures.refuse(getAsked().id(), caller.by());
        Notices.keep(words.say("decideErasure.refused"));
        return PeopleErasureBean.PAGE + "?faces-redirect=true";
    }

    public ErasureRequest getAsked() {
        if (asked == null) {
            asked = (id.matches("\\d{1,18}") ? erasures.find(Long.parseLong(id)) : Optional.<ErasureRequest>empty())
                    .orElseThrow(() -> new LerarenkaartException(
                            Problem.notFound("Dit wacht niet, of er is intussen over beslist.")));
        }
        return asked;
    }

    /** The one person it is about; empty for everybody whose time has come. */
    public String getName() {
        return getAsked().person() == null
                ? ""
                : staffMembers
                        .find(getAsked().person())
                        .map(known -> known.givenName() + " " + known.familyName())
                        .orElse("");
    }

    /** Whoever asked it cannot confirm it. */
    public boolean isOwn() {
        return !fourEyes.isAnother(FourEyes.of(getAsked().askedByAccount()), caller.by());
    }

    /** What became of it so far; null while nobody confirmed it. */
    public Run getRun() {
        Job job =
                getAsked().job() == null ? null : erasures.run(getAsked().job()).orElse(null);
        return job == null ? null : Run.of(job);
    }

    public long getDue() {
        return erasures.countDue();
    }
}
