package be.lerarenkaart.portal.pages.cards;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClosingChange;
import be.lerarenkaart.distribution.ClosingDates;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Putting off the last day of one pick-up point or of all, after a look at which that are. */
@Named("closing")
@RequestScoped
@Needs(Right.EXTEND_CLOSING)
public class ClosingBean {

    private static final int SHOWN = 20;

    @Inject
    private ClosingDates closings;

    @Inject
    private PickupPoints points;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String point;
    private LocalDate closes;
    private String because;
    private List<ClosingChange> preview;

    /** By municipality: that is how people look for a library. */
    public List<PickupPoint> getPoints() {
        return points.of(cardYear.getValue()).stream()
                .sorted(Comparator.comparing(PickupPoint::municipality).thenComparing(PickupPoint::name))
                .toList();
    }

    public String look() {
        preview = closings.preview(cardYear.getValue(), code(), closes);
        return null;
    }

    public String extend() {
        int changed = closings.extend(cardYear.getValue(), code(), closes, because, caller.by());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("closing.done", changed)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/afhaalpunten");
    }

    private String code() {
        return point == null || point.isBlank() ? null : point;
    }

    /** Null until somebody looked. */
    public List<ClosingChange> getPreview() {
        return preview;
    }

    public List<ClosingChange> getShown() {
        return preview.subList(0, Math.min(SHOWN, preview.size()));
    }

    public int getMore() {
        return Math.max(0, preview.size() - SHOWN);
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }

    public LocalDate getCloses() {
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
