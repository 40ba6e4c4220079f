package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.Rules;
import be.lerarenkaart.kernel.CardYear;
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
import java.net.URI;
import java.util.List;

/** The versions of the rules of a card year. */
@Path("/card-years/{year}/rule-sets")
@ApplicationScoped
@Needs(Right.CHANGE_RULES)
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetsResource {

    @Inject
    private Rules rules;

    @Inject
    private Caller caller;

    @GET
    public List<RuleSetFact> all(@PathParam("year") int year) {
        return rules.of(new CardYear(year));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@PathParam("year") int year, InputStream body) {
        Fields fields = Fields.of(body);
        Integer from = fields.smallNumber("from");
        String description = fields.requiredText("description", 500);
        fields.check();
        RuleSetFact draft = rules.begin(new CardYear(year), from, description, caller.by());
        return Response.created(URI.create("card-years/" + year + "/rule-sets/" + draft.version()))
                .entity(draft)
                .build();
    }
}
