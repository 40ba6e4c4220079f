package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.eligibility.stafflist.ListTask;
import be.lerarenkaart.eligibility.stafflist.StaffListTasks;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The tasks of the visitor's institutions: of the newest card year first. */
@Named("listTasks")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListTasksBean {

    @Inject
    private Caller caller;

    @Inject
    private StaffListTasks tasks;

    private List<ListTask> all;

    public List<ListTask> getAll() {
        if (all == null) {
            all = new ArrayList<>();
            for (CardYear year : tasks.years()) {
                caller.reach(Right.SUBMIT_STAFF_LISTS).stream()
                        .filter(scope -> scope.kind() == Scope.Kind.INSTITUTION)
                        .map(Scope::id)
                        .sorted()
                        .forEach(institution -> all.add(tasks.task(year, institution)));
            }
        }
        return all;
    }

    /** Whether the visitor looks after all institutions, and finds them elsewhere. */
    public boolean isOfAll() {
        return caller.reach(Right.SUBMIT_STAFF_LISTS).contains(Scope.EVERYTHING);
    }
}
