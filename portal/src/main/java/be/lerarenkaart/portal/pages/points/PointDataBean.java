package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClosingDates;
import be.lerarenkaart.distribution.point.PointContact;
import be.lerarenkaart.distribution.point.PointProfile;
import be.lerarenkaart.distribution.point.PointProfiles;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Whom to ask at a point, and the last day on which it hands out cards. */
@Named("pointData")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointDataBean {

    private static final String PAGE = "/afhaalpunt/beheer/gegevens";

    @Inject
    private PointParam point;

    @Inject
    private PointProfiles profiles;

    @Inject
    private ClosingDates closings;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private PointProfile profile;
    private String name;
    private String email;
    private String phone;
    private String website;
    private LocalDate closes;

    public PointProfile getProfile() {
        if (profile == null) {
            profile = profiles.of(point.code());
        }
        return profile;
    }

    public String saveContact() {
        String seen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("versie", "0");
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        profiles.saveContact(point.code(), version, new PointContact(name, email, phone, website), caller.by());
        return point.to(PAGE, words.say("pointData.saved"));
    }

    public String close() {
        closings.choose(point.year(), point.code(), closes, caller.by());
        return point.to(PAGE, words.say("pointData.closed", Formats.date(closes)));
    }

    public String getName() {
        return name == null ? getProfile().contact().name() : name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email == null ? getProfile().contact().email() : email;
    }

    public void setEmail(String email) {
        this.email = email == null ? "" : email;
    }

    public String getPhone() {
        return phone == null ? getProfile().contact().phone() : phone;
    }

    public void setPhone(String phone) {
        this.phone = phone == null ? "" : phone;
    }

    public String getWebsite() {
        return website == null ? getProfile().contact().website() : website;
    }

    public void setWebsite(String website) {
        this.website = website == null ? "" : website;
    }

    public LocalDate getCloses() {
        if (closes != null) {
            return closes;
        }
        LocalDate own = point.getValue().closes();
        return own == null ? point.getDates().pickupCloses() : own;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }
}
