package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.DraftCounts;
import be.lerarenkaart.eligibility.stafflist.ReceiptNumber;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListSubmissions;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;

/** The last look at a list, and sending it. */
@Named("listSend")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListSendBean {

    @Inject
    private ListParam list;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private StaffListSubmissions submissions;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Draft draft;
    private DraftCounts counts;

    public void require() {
        getCounts();
    }

    public Draft getDraft() {
        if (draft == null) {
            draft = list.draft();
        }
        return draft;
    }

    public DraftCounts getCounts() {
        if (counts == null) {
            counts = drafts.counts(getDraft().id());
        }
        return counts;
    }

    /** Where the receipt goes; null when nobody knows. */
    public String getEmail() {
        return caller.accountId() == null
                ? null
                : accounts.emailOf(caller.accountId()).orElse(null);
    }

    public String send() throws IOException {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String seen = asked.getOrDefault("versie", "");
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
        ReceiptNumber receipt =
                submissions.send(list.year(), list.institution(), version, getEmail(), list.isMayBeLate(), caller.by());
        return "/personeelsdienst/bewijs?faces-redirect=true&nr=" + receipt;
    }

    public String discard(int version) {
        drafts.discard(list.year(), list.institution(), version, caller.by());
        ListParam.say(words.say("listTask.discarded"));
        return list.to("/personeelsdienst/taak");
    }
}
