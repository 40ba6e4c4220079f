package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffMemberFile;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;

/** Whom a page of acts is about: {@code ?id=17}; of whoever was merged into somebody else, it is that somebody. */
@Named("onePerson")
@RequestScoped
@Needs(Right.SEE_PEOPLE)
public class OnePerson {

    @Inject
    private StaffMembers staffMembers;

    private Map<String, String> address;
    private String id;
    private StaffMemberFile file;

    /** From the address itself: which fields stand on the page must be known before its form is read. */
    @PostConstruct
    void read() {
        address = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = address.get("id");
    }

    public void require() {
        getFile();
    }

    public StaffMemberFile getFile() {
        if (file == null) {
            file = find(id);
        }
        return file;
    }

    /** Before {@link #require}, for whoever is made earlier. */
    boolean isThere() {
        return look(id).isPresent();
    }

    StaffMemberFile find(String other) {
        return look(other).orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze persoon bestaat niet.")));
    }

    private Optional<StaffMemberFile> look(String other) {
        return other != null && other.matches("\\d{1,18}")
                ? staffMembers.byId(Long.parseLong(other))
                : Optional.empty();
    }

    public StaffMemberSummary getWho() {
        return getFile().person();
    }

    public String getName() {
        return getWho().givenName() + " " + getWho().familyName();
    }

    String parameter(String name) {
        return address.get(name);
    }

    /** To the file, with a word on it. */
    static String told(long person, String words) {
        Notices.keep(words);
        return "/beheer/persoon?faces-redirect=true&id=" + person;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
