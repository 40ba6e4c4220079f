package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.RowPlace;
import be.lerarenkaart.eligibility.people.SplitFact;
import be.lerarenkaart.eligibility.people.Splits;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One file that turns out to be of two people: rows get a file of their own. Merging the two takes it back. */
@Path("/people/{id}/splits")
@ApplicationScoped
@Needs(Right.CHANGE_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class SplitsResource {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_ROW = 23;

    @Inject
    private Splits splits;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Caller caller;

    /** Those in which this person took part, newest first. */
    @GET
    public List<SplitFact> list(@PathParam("id") long person) {
        return splits.of(staffMembers.get(person).id());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response split(@PathParam("id") long person, InputStream body) {
        Fields fields = Fields.of(body);
        List<RowPlace> rows = rows(fields);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.check();
        long other = splits.split(person, rows, reason, caller.by());
        SplitFact made = splits.of(other).stream()
                .filter(one -> one.person() == other)
                .findFirst()
                .orElseThrow();
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    private static List<RowPlace> rows(Fields fields) {
        fields.required("rows");
        List<RowPlace> rows = new ArrayList<>();
        List<String> named = fields.texts("rows", MOST_ROWS, LONGEST_ROW);
        for (String text : named == null ? List.<String>of() : named) {
            RowPlace row = RowPlace.parse(text);
            if (row == null) {
                fields.fault("rows", "Noem een rij als nummer van het bestand, streepje, nummer van de rij: 12-34.");
            } else {
                rows.add(row);
            }
        }
        return rows;
    }
}
