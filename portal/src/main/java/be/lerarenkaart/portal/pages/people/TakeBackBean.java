package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.eligibility.people.MergeFact;
import be.lerarenkaart.eligibility.people.Merges;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Taking back a correction or a merge of a person, with a reason; what was said before stays to be read. */
@Named("takeBack")
@RequestScoped
@Needs(Right.CHANGE_PEOPLE)
public class TakeBackBean {

    @Inject
    private OnePerson one;

    @Inject
    private Corrections corrections;

    @Inject
    private Merges merges;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String askedCorrection;
    private String askedMerge;
    private String reason;

    @PostConstruct
    void read() {
        askedCorrection = one.parameter("verbetering");
        askedMerge = one.parameter("samenvoeging");
    }

    /** One of the two must be there, stand, and be this person's. */
    public void require() {
        if (getCorrection() == null && getMerge() == null) {
            throw new LerarenkaartException(Problem.notFound("Dit is al teruggedraaid, of het bestaat niet."));
        }
    }

    /** The correction that is about to end, or null. */
    public CorrectionFact getCorrection() {
        return corrections.of(one.getWho().id()).stream()
                .filter(CorrectionFact::isStanding)
                .filter(fact -> Long.toString(fact.id()).equals(askedCorrection))
                .findFirst()
                .orElse(null);
    }

    /** The merge that is about to end, or null. */
    public MergeFact getMerge() {
        return merges.of(one.getWho().id()).stream()
                .filter(MergeFact::isStanding)
                .filter(fact -> Long.toString(fact.id()).equals(askedMerge))
                .findFirst()
                .orElse(null);
    }

    public String corrected() {
        return PersonWords.corrected(getCorrection().corrected(), words);
    }

    public String saysNow() {
        return PersonWords.said(
                getCorrection().corrected().kind(), getCorrection().saysNow(), words);
    }

    public String endCorrection() {
        require();
        corrections.end(getCorrection().id(), reason, caller.by());
        return OnePerson.told(one.getWho().id(), words.say("takeBack.correction.done"));
    }

    public String endMerge() {
        require();
        long person = one.getWho().id();
        merges.end(getMerge().id(), reason, caller.by());
        return OnePerson.told(person, words.say("takeBack.merge.done"));
    }

    public String getAskedCorrection() {
        return askedCorrection;
    }

    public void setAskedCorrection(String askedCorrection) {
        this.askedCorrection = askedCorrection;
    }

    public String getAskedMerge() {
        return askedMerge;
    }

    public void setAskedMerge(String askedMerge) {
        this.askedMerge = askedMerge;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
