package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.SourceColumn;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListFiles;
import be.lerarenkaart.eligibility.stafflist.TableLook;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.PageProblems;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Which column of the dropped file is which of ours: guessed, shown, and corrected by hand. */
@Named("listColumns")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListColumnsBean {

    @Inject
    private ListParam list;

    @Inject
    private StaffListFiles files;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String sheet;
    private TableLook look;
    private List<String> chosen;

    public void require() throws IOException {
        getLook();
    }

    public TableLook getLook() throws IOException {
        if (look == null) {
            String asked = parameters().get("blad");
            Integer place = asked != null && asked.matches("\\d{1,3}") ? Integer.valueOf(asked) : null;
            look = files.look(list.year(), list.institution(), place);
        }
        return look;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public List<String> getChoices() {
        return files.choices();
    }

    /** What stands in the form: what was just chosen, or else the guess. */
    public String choice(SourceColumn column) {
        return chosen == null ? column.choice() : chosen.get(column.place());
    }

    /** Whether there is a list that the rows could be added to. */
    public boolean isStanding() {
        return list.getTask().draft() != null;
    }

    public String read() throws IOException {
        Map<String, String> asked = parameters();
        chosen = getLook().columns().stream()
                .map(column -> asked.getOrDefault("kolom-" + column.place(), ""))
                .toList();
        String how = asked.getOrDefault("hoe", StaffListFiles.REPLACE);
        if (!List.of(StaffListFiles.REPLACE, StaffListFiles.APPEND, StaffListFiles.MEND)
                .contains(how)) {
            throw new LerarenkaartException(Problem.notFound("Dat kan niet."));
        }
        try {
            boolean unread = !String.valueOf(look.upload()).equals(asked.get("bestand"));
            TableLook shown = unread ? null : look;
            if (shown == null) {
                ListParam.warn(words.say("listColumns.replaced"));
                return list.to("/personeelsdienst/kolommen");
            }
            Draft draft = files.fill(list.year(), list.institution(), shown, chosen, how, caller.by());
            ListParam.say(
                    words.say("listColumns.read", drafts.counts(draft.id()).rows()));
            return list.to("/personeelsdienst/lijst");
        } catch (LerarenkaartException unclear) {
            PageProblems.say(FacesContext.getCurrentInstance(), unclear.problem());
            return null;
        }
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }
}
