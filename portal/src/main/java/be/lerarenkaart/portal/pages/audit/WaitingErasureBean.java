package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.Erasures;
import be.lerarenkaart.audit.WaitingErasure;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** An erasure of several people that waits: who asked it and why, whom it is about, and settling it. */
@Named("waitingErasure")
@RequestScoped
@Needs(Right.ERASE_FROM_TRAIL)
public class WaitingErasureBean {

    private static final String BACK = "/beheer/spoor/wissen?faces-redirect=true";

    @Inject
    private Erasures erasures;

    @Inject
    private ErasureRows rows;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String id;
    private WaitingErasure asked;
    private List<ErasureRow> people;

    /** From the address itself: what is settled must be known before the form is read. */
    @PostConstruct
    void read() {
        id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
    }

    /** The page is there only while it waits. */
    public void require() {
        getAsked();
    }

    public String confirm() {
        Notices.keep(words.say("trailErasure.done", erasures.confirm(getAsked().id(), caller.by())));
        return BACK;
    }

    public String refuse() {
        erasures.refuse(getAsked().id(), caller.by());
        Notices.keep(words.say("waitingErasure.refused"));
        return BACK;
    }

    public WaitingErasure getAsked() {
        if (asked == null) {
            asked = erasures.waiting().stream()
                    .filter(one -> Long.toString(one.id()).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new LerarenkaartException(
                            Problem.notFound("Dit wacht niet, of er is intussen over beslist.")));
        }
        return asked;
    }

    /** Whoever asked it cannot confirm it. */
    public boolean isOwn() {
        return caller.accountId() != null
                && caller.accountId().equals(getAsked().askedByAccount());
    }

    public List<ErasureRow> getPeople() {
        if (people == null) {
            people = rows.of(getAsked().people());
        }
        return people;
    }

    public long getEntries() {
        return getPeople().stream().mapToLong(ErasureRow::entries).sum();
    }
}
