package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Lists that belong to no card year; each replaces the former one whole. */
@Path("/")
@ApplicationScoped
@Needs(Right.IMPORT_FILES)
@Consumes({FileTypes.CSV, FileTypes.XLSX, FileTypes.BYTES, FileTypes.TEXT, FileTypes.TABS})
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceListsResource {

    @Inject
    private SentFile sent;

    @POST
    @Path("/postcodes")
    public Response postcodes(
            InputStream body, @QueryParam("fileName") String fileName, @QueryParam("again") boolean again) {
        return sent.receive("POSTCODES", 0, body, fileName, again);
    }

    @POST
    @Path("/institutions")
    public Response institutions(
            InputStream body, @QueryParam("fileName") String fileName, @QueryParam("again") boolean again) {
        return sent.receive("INSTITUTIONS", 0, body, fileName, again);
    }
}
