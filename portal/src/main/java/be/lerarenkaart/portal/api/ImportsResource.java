package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** What became of the files that were sent. */
@Path("/imports")
@ApplicationScoped
@Needs(Right.SEE_CAMPAIGN)
public class ImportsResource {

    private static final int NEWEST = 500;

    @Inject
    private Imports imports;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ImportAnswer> ofCardYear(@QueryParam("cardYear") @DefaultValue("0") int cardYear) {
        int year = cardYear == 0 ? 0 : new CardYear(cardYear).value();
        return imports.ofCardYear(year, NEWEST).stream().map(ImportAnswer::of).toList();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public ImportAnswer get(@PathParam("id") long id) {
        return ImportAnswer.of(imports.get(id));
    }

    @GET
    @Path("/{id}/verdicts")
    @Produces(Csv.MEDIA_TYPE)
    public Response verdicts(
            @PathParam("id") long id, @QueryParam("verdict") String verdict, @QueryParam("code") String code) {
        ImportedFile file = imports.get(id);
        StreamingOutput rows = out -> {
            try (Csv csv = new Csv(out, "row", "stamboekNumber", "verdict", "code", "message")) {
                imports.eachVerdict(
                        id,
                        new VerdictFilter(verdict, code),
                        row -> csv.row(row.row(), row.stamboekNumber(), row.verdict(), row.code(), row.message()));
            }
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"oordelen-" + file.id() + ".csv\"")
                .build();
    }
}
