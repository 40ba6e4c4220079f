package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;

/** What was frozen for the printer, and what of it left the house. */
@Path("/productions/{id}")
@ApplicationScoped
@Needs(Right.PRODUCE_CARDS)
public class ProductionsResource {

    @Inject
    private Productions productions;

    @Inject
    private Caller caller;

    @PUT
    @Path("/released")
    public void released(@PathParam("id") long id) {
        productions.release(id, caller.by());
    }

    @PUT
    @Path("/sent")
    public void sent(@PathParam("id") long id) {
        productions.markSent(id, caller.by());
    }

    @GET
    @Path("/print-files/{channel}")
    @Produces(Csv.MEDIA_TYPE)
    public Response printFile(@PathParam("id") long id, @PathParam("channel") String name) {
        Channel channel = channel(name);
        StreamingOutput file = out -> productions.writePrintFile(id, channel, out);
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"productie-" + id + "-" + channel + ".csv\"")
                .build();
    }

    private static Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit kanaal bestaat niet.")));
    }
}
