package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.eligibility.stafflist.Receipt;
import be.lerarenkaart.eligibility.stafflist.ReceiptNumber;
import be.lerarenkaart.eligibility.stafflist.StaffListSubmissions;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The receipt of one list that was sent. */
@Named("receipt")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ReceiptBean {

    /** Verdicts in the words of the sender; the rest was refused. */
    private static final List<String> TAKEN = List.of("OK", "ALREADY_IN_EPD", "REVIEW", "EMPTY_ROW");

    @Inject
    private StaffListSubmissions submissions;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String number;
    private Receipt receipt;

    public void require() {
        getReceipt();
    }

    public Receipt getReceipt() {
        if (receipt == null) {
            String asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("nr");
            receipt = of(asked, submissions, caller);
        }
        return receipt;
    }

    /** Of the visitor's own; anybody else's is not found. */
    static Receipt of(String asked, StaffListSubmissions submissions, Caller caller) {
        long id = ReceiptNumber.read(asked)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit ontvangstbewijs bestaat niet.")));
        return of(new ReceiptNumber(id), submissions, caller);
    }

    static Receipt of(ReceiptNumber number, StaffListSubmissions submissions, Caller caller) {
        return caller.own(
                Right.SUBMIT_STAFF_LISTS,
                () -> submissions.receipt(number),
                receipt -> Scope.institution(receipt.institution()));
    }

    public boolean isBusy() {
        return !getReceipt().file().state().isFinal();
    }

    public boolean isFailed() {
        return getReceipt().file().state() == JobState.FAILED;
    }

    public Busy getProgress() {
        var file = getReceipt().file();
        return Busy.of(file.id(), file.state(), file.progress(), file.phase(), words);
    }

    public long count(String verdict) {
        return getReceipt().file().verdicts().getOrDefault(verdict, 0L);
    }

    public long getRefused() {
        Map<String, Long> verdicts = getReceipt().file().verdicts();
        return verdicts.entrySet().stream()
                .filter(verdict -> !TAKEN.contains(verdict.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
