package be.lerarenkaart.portal.pages.keys;

import be.lerarenkaart.access.ApiKey;
import be.lerarenkaart.access.ApiKeys;
import be.lerarenkaart.access.IssuedApiKey;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One key: what it opens, and following it by another, taking it over or ending it. */
@Named("key")
@RequestScoped
@Needs(Right.MANAGE_API_KEYS)
public class KeyBean {

    @Inject
    private ApiKeys keys;

    @Inject
    private FreshSecret fresh;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private long id;
    private ApiKey fact;
    private String secret;
    private int oldDays = 14;
    private String step;

    /** From the address itself: which it is, and which form stands there, must be known before its forms are read. */
    @PostConstruct
    void read() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        step = parameters.get("stap");
        String asked = parameters.getOrDefault("id", "");
        if (!asked.matches("\\d{1,18}")) {
            throw new LerarenkaartException(Problem.notFound("Deze sleutel bestaat niet."));
        }
        id = Long.parseLong(asked);
        if (FacesContext.getCurrentInstance().isPostback() && !getFact().isAlive()) {
            // Its buttons are gone, so that nothing would be said.
            Notices.refuse(words.say("key.stoppedMeanwhile"));
        }
    }

    /** The page is there only when the key is, and is the caller's to manage. What is shown once, is shown now. */
    public void require() {
        getFact();
        secret = fresh.take(id);
    }

    public String rotate() {
        getFact();
        Instant oldUntil = clock.instant().plus(Duration.ofDays(oldDays));
        IssuedApiKey issued = keys.rotate(caller.by(), id, oldUntil);
        fresh.hold(issued);
        return "/sleutels/sleutel?faces-redirect=true&id=" + issued.key().id();
    }

    public String takeOver() {
        getFact();
        keys.takeOver(caller.by(), id);
        Notices.keep(words.say("key.takenOver"));
        return "/sleutels/sleutel?faces-redirect=true&id=" + id;
    }

    public String revoke() {
        getFact();
        keys.revoke(caller.by(), id);
        Notices.keep(words.say("key.revoked"));
        return "/sleutels/sleutel?faces-redirect=true&id=" + id;
    }

    public ApiKey getFact() {
        if (fact == null) {
            fact = caller.own(Right.MANAGE_API_KEYS, () -> keys.get(id), key -> key.grant()
                    .scope());
        }
        return fact;
    }

    public Place getPlace() {
        return places.of(getFact().grant().scope());
    }

    public boolean isOwn() {
        return caller.accountId() != null && caller.accountId().equals(getFact().ownerId());
    }

    /** Where the list is that it stands in. */
    public String getList() {
        return Addresses.isOpen("/beheer/sleutels", caller.grants()) ? "/beheer/sleutels" : "/sleutels";
    }

    /** Null when it was shown before. */
    public String getSecret() {
        return secret;
    }

    public long getId() {
        return id;
    }

    public int getOldDays() {
        return oldDays;
    }

    public void setOldDays(int oldDays) {
        this.oldDays = oldDays;
    }

    public String getStep() {
        return step;
    }
}
