package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.ListTask;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListTasks;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Whose list of which year a page is about: {@code ?jaar=2027&instelling=690001}, within the visitor's own. */
@Named("list")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListParam {

    @Inject
    private Caller caller;

    @Inject
    private StaffListTasks tasks;

    @Inject
    private StaffListDrafts drafts;

    private String year;
    private String institution;
    private ListTask task;

    /** From the address itself: a form that is read asks for its list before the view parameters are set. */
    @PostConstruct
    void read() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        year = asked.get("jaar");
        institution = asked.get("instelling");
    }

    /** What lies outside the visitor's own is not found, whether it exists or not. */
    public void require() {
        getTask();
    }

    public ListTask getTask() {
        if (task == null) {
            if (year == null || !year.matches("20\\d\\d") || institution == null || !institution.matches("\\d{6}")) {
                throw new LerarenkaartException(Problem.notFound("Deze lijst bestaat niet."));
            }
            caller.must(Right.SUBMIT_STAFF_LISTS, Scope.institution(institution));
            task = tasks.task(new CardYear(Integer.parseInt(year)), institution);
        }
        return task;
    }

    /** Whoever runs the card year may send after the last day too. */
    public boolean isMayBeLate() {
        return caller.may(Right.CHANGE_CARD_YEARS);
    }

    public boolean isOpen() {
        return getTask().open() || isMayBeLate();
    }

    /** The list that is being prepared, which must exist. */
    public Draft draft() {
        getTask();
        return drafts.get(task.year(), task.institution());
    }

    public CardYear year() {
        return getTask().year();
    }

    public String institution() {
        return getTask().institution();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String asked) {
        this.year = asked;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String asked) {
        this.institution = asked;
    }

    /** Where to go after a write, on the same list. */
    String to(String page) {
        return page + "?faces-redirect=true&jaar=" + year() + "&instelling=" + institution();
    }

    /** Something to say on the next page. */
    static void say(String text) {
        say(new FacesMessage(text));
    }

    static void warn(String text) {
        say(new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
    }

    private static void say(FacesMessage message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, message);
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
