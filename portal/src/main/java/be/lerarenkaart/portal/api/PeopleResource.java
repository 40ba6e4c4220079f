package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.eligibility.StaffMemberFile;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.SamePeople;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One person by the id of their file: most people on lists have no stamboek number. */
@Path("/people/{id}")
@ApplicationScoped
@Needs(Right.SEE_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private SamePeople samePeople;

    @Inject
    private Cards cards;

    @GET
    public StaffMemberAnswer get(@PathParam("id") long id) {
        StaffMemberFile file = staffMembers
                .byId(id)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze persoon bestaat niet.")));
        List<CardFact> held = samePeople.membersOf(file.person().id()).stream()
                .flatMap(member -> cards.ofHolder(member).stream())
                .toList();
        return new StaffMemberAnswer(file.person(), file.assignments(), file.decisions(), held);
    }
}
