package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.Manifest;
import be.lerarenkaart.distribution.PrintFile;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.TakenFiles;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Arrays;

/** What was frozen for the printer, on paper too, and what of it left the house. */
@Path("/productions/{id}")
@ApplicationScoped
@Needs(Right.PRODUCE_CARDS)
public class ProductionsResource {

    private static final String PDF = "application/pdf";

    @Inject
    private Productions productions;

    @Inject
    private TakenFiles taken;

    @Inject
    private Caller caller;

    @GET
    public Production production(@PathParam("id") long id) {
        return productions.find(id);
    }

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

    @PUT
    @Path("/undone")
    @Consumes(MediaType.APPLICATION_JSON)
    public void undone(@PathParam("id") long id, InputStream body) {
        Fields fields = Fields.of(body);
        String because = fields.requiredText("because", 500);
        fields.check();
        productions.undo(id, because, caller.by());
    }

    @GET
    @Path("/manifest")
    @Produces(MediaType.APPLICATION_JSON)
    public Manifest manifest(@PathParam("id") long id) {
        return productions.manifest(id);
    }

    @GET
    @Path("/manifest")
    @Produces(PDF)
    public Response manifestPages(@PathParam("id") long id) {
        productions.manifest(id);
        StreamingOutput file = out -> productions.writeManifest(id, out);
        return named("productie-" + id + "-manifest.pdf", file);
    }

    @GET
    @Path("/print-files/{channel}")
    @Produces(Csv.MEDIA_TYPE)
    public Response printFile(@PathParam("id") long id, @PathParam("channel") String name) {
        Channel channel = channel(name);
        return file(id, PrintFile.Kind.CARDS, channel, null, channel + ".csv");
    }

    @GET
    @Path("/proofs/{channel}")
    @Produces(PDF)
    public Response proof(@PathParam("id") long id, @PathParam("channel") String name) {
        Channel channel = channel(name);
        return file(id, PrintFile.Kind.PROOF, channel, null, channel + "-proef.pdf");
    }

    @GET
    @Path("/packing-lists")
    @Produces(PDF)
    public Response packingLists(@PathParam("id") long id, @QueryParam("point") String point) {
        return file(id, PrintFile.Kind.PACKING_LIST, Channel.PICKUP_POINT, point, "paklijst.pdf");
    }

    @GET
    @Path("/box-labels")
    @Produces(PDF)
    public Response boxLabels(@PathParam("id") long id, @QueryParam("point") String point) {
        return file(id, PrintFile.Kind.BOX_LABEL, Channel.PICKUP_POINT, point, "dooslabel.pdf");
    }

    /** They hold names and addresses, so whoever takes one stands in the trail. */
    private Response file(long id, PrintFile.Kind kind, Channel channel, String point, String called) {
        productions.find(id);
        taken.printFile(id, kind, channel, point);
        StreamingOutput file = out -> {
            if (point == null || point.isBlank()) {
                productions.write(id, kind, channel, out);
            } else {
                productions.writeOfPoint(id, kind, point, out);
            }
        };
        return named("productie-" + id + "-" + called, file);
    }

    private static Response named(String name, StreamingOutput file) {
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit kanaal bestaat niet.")));
    }
}
