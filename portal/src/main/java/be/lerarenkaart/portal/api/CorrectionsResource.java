package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.CorrectionKind;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** What people say against the sources about somebody, and taking it back. */
@Path("/")
@ApplicationScoped
@Needs(Right.CHANGE_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Corrections corrections;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    /** Newest first, ended ones too. */
    @GET
    @Path("/people/{id}/corrections")
    public List<CorrectionFact> list(@PathParam("id") long person) {
        return corrections.of(staffMembers.get(person).id());
    }

    @POST
    @Path("/people/{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("id") long person, InputStream body) {
        Fields fields = Fields.of(body);
        Corrected corrected = CorrectionBody.read(fields);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.check();
        if (corrected.kind() == CorrectionKind.RIGHT) {
            cardYears.get(new CardYear(corrected.cardYear()));
        }
        return Response.status(Response.Status.CREATED)
                .entity(fact(corrections.make(person, corrected, reason, caller.by())))
                .build();
    }

    /** Believes the sources again. */
    @PUT
    @Path("/corrections/{id}/ended")
    @Consumes(MediaType.APPLICATION_JSON)
    public CorrectionFact end(@PathParam("id") long correction, InputStream body) {
        Fields fields = Fields.of(body);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.check();
        corrections.end(correction, reason, caller.by());
        return fact(correction);
    }

    private CorrectionFact fact(long correction) {
        return corrections.of(corrections.personOf(correction)).stream()
                .filter(one -> one.id() == correction)
                .findFirst()
                .orElseThrow();
    }
}
