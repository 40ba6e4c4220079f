package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.eligibility.StaffMemberFile;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.kernel.StamboekNumber;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One person with the why of everything. */
@Path("/staff-members/{stamboekNumber}")
@ApplicationScoped
@Needs(Right.SEE_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class StaffMembersResource {

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Cards cards;

    @GET
    public StaffMemberAnswer get(@PathParam("stamboekNumber") String number) {
        StaffMemberFile file = staffMembers
                .byStamboek(StamboekNumber.of(number))
                .orElseThrow(
                        () -> new LerarenkaartException(Problem.notFound("We kennen niemand met dit stamboeknummer.")));
        List<CardFact> held = cards.ofHolder(file.person().id());
        return new StaffMemberAnswer(file.person(), file.assignments(), file.decisions(), held);
    }
}
