package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.CorrectionKind;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Saying something about a person against what the sources say, with a reason. The form begins with what counts now. */
@Named("correctPerson")
@RequestScoped
@Needs(Right.CHANGE_PEOPLE)
public class CorrectPersonBean {

    @Inject
    private OnePerson one;

    @Inject
    private Corrections corrections;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String asked;
    private String familyName;
    private String givenName;
    private LocalDate birthDate;
    private String street;
    private String houseNumber;
    private String box;
    private String postcode;
    private String place;
    private String country;
    private String email;
    private Integer year;
    private Boolean entitled;
    private String reason;

    @PostConstruct
    void begin() {
        asked = one.parameter("wat");
        if (!one.isThere()) {
            return;
        }
        familyName = one.getWho().familyName();
        givenName = one.getWho().givenName();
        birthDate = one.getWho().birthDate();
        email = one.getWho().email();
        home();
    }

    /** As it was corrected before, or else as the newest row has it. */
    private void home() {
        Corrected standing = corrections.of(one.getWho().id()).stream()
                .filter(CorrectionFact::isStanding)
                .map(CorrectionFact::corrected)
                .filter(corrected -> corrected.kind() == CorrectionKind.ADDRESS)
                .findFirst()
                .orElse(null);
        if (standing != null) {
            home(
                    standing.street(),
                    standing.houseNumber(),
                    standing.box(),
                    standing.postcode(),
                    standing.place(),
                    standing.country());
            return;
        }
        List<AssignmentFact> rows = one.getFile().assignments();
        if (rows.isEmpty()) {
            country = "BE";
        } else {
            AssignmentFact row = rows.get(0);
            home(row.street(), row.houseNumber(), row.box(), row.postcode(), row.place(), row.country());
        }
    }

    private void home(String inStreet, String number, String withBox, String code, String inPlace, String inCountry) {
        street = inStreet;
        houseNumber = number;
        box = withBox;
        postcode = code;
        place = inPlace;
        country = inCountry;
    }

    /** The name, unless something else is asked for. */
    public CorrectionKind getKind() {
        return Arrays.stream(CorrectionKind.values())
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .orElse(CorrectionKind.NAME);
    }

    public CorrectionKind[] getKinds() {
        return CorrectionKind.values();
    }

    public List<CardYearDates> getYears() {
        return cardYears.all();
    }

    public String save() {
        long person = one.getWho().id();
        corrections.make(person, corrected(), reason, caller.by());
        return OnePerson.told(person, words.say("correctPerson.saved." + getKind()));
    }

    private Corrected corrected() {
        return switch (getKind()) {
            case NAME -> Corrected.name(plain(familyName), plain(givenName));
            case BIRTH_DATE -> Corrected.birthDate(birthDate);
            case ADDRESS ->
                Corrected.address(
                        plain(street), plain(houseNumber), plain(box), plain(postcode), plain(place), plain(country));
            case EMAIL -> Corrected.email(plain(email));
            case RIGHT -> Corrected.right(year, entitled);
        };
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getHouseNumber() {
        return houseNumber;
    }

    public void setHouseNumber(String houseNumber) {
        this.houseNumber = houseNumber;
    }

    public String getBox() {
        return box;
    }

    public void setBox(String box) {
        this.box = box;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Boolean getEntitled() {
        return entitled;
    }

    public void setEntitled(Boolean entitled) {
        this.entitled = entitled;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
