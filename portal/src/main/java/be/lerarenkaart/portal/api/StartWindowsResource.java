package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.eligibility.StartWindows;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The windows in which people who begin through the year come to count. */
@Path("/card-years/{year}/start-windows")
@ApplicationScoped
@Needs(Right.RUN_CAMPAIGN)
@Produces(MediaType.APPLICATION_JSON)
public class StartWindowsResource {

    @Inject
    private StartWindows windows;

    @Inject
    private Caller caller;

    @GET
    public List<StartWindow> all(@PathParam("year") int year) {
        return windows.of(new CardYear(year));
    }

    @PUT
    @Path("/{name}/open")
    public void open(@PathParam("year") int year, @PathParam("name") String name) {
        windows.open(new CardYear(year), name, caller.by());
    }

    @DELETE
    @Path("/{name}/open")
    public void shut(@PathParam("year") int year, @PathParam("name") String name) {
        windows.shut(new CardYear(year), name, caller.by());
    }
}
