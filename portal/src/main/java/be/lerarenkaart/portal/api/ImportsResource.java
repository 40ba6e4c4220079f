package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.TakenFiles;
import be.lerarenkaart.portal.security.Caller;
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
import java.util.Set;

/** What became of the files that were sent. */
@Path("/imports")
@ApplicationScoped
@Needs(Right.SEE_CAMPAIGN)
public class ImportsResource {

    /** Codes that tell what we know of people. */
    static final Set<String> OURS = Set.of("EPD_DISAGREES", "POSSIBLE_MATCH", "NAME_CONFLICT");

    private static final int NEWEST = 500;
    private static final String LOOKED_AT = "een medewerker kijkt deze rij na.";

    @Inject
    private Caller caller;

    @Inject
    private Imports imports;

    @Inject
    private TakenFiles taken;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<ImportAnswer> ofCardYear(@QueryParam("cardYear") @DefaultValue("0") int cardYear) {
        int year = cardYear == 0 ? 0 : new CardYear(cardYear).value();
        return imports.ofCardYear(year, NEWEST).stream().map(ImportAnswer::of).toList();
    }

    /** Institutions see the lists that they sent. */
    @GET
    @Path("/{id}")
    @Needs(Right.SUBMIT_STAFF_LISTS)
    @Produces(MediaType.APPLICATION_JSON)
    public ImportAnswer get(@PathParam("id") long id) {
        ImportedFile file = visible(id);
        return seesAll() ? ImportAnswer.of(file) : ImportAnswer.toSender(file);
    }

    private boolean seesAll() {
        return caller.may(Right.SEE_CAMPAIGN);
    }

    private ImportedFile visible(long id) {
        return seesAll()
                ? imports.get(id)
                : caller.own(Right.SUBMIT_STAFF_LISTS, () -> imports.get(id), ImportsResource::sender);
    }

    /** The institution that sent a list; no institution's own when it was sent otherwise. */
    private static Scope sender(ImportedFile file) {
        boolean list = file.kind().equals("STAFF_LIST") && !file.scope().isEmpty();
        return list ? Scope.institution(file.scope()) : Scope.EVERYTHING;
    }

    @GET
    @Path("/{id}/verdicts")
    @Needs(Right.SUBMIT_STAFF_LISTS)
    @Produces(Csv.MEDIA_TYPE)
    public Response verdicts(
            @PathParam("id") long id,
            @QueryParam("verdict") @OneOf({"verdict", "code"}) String verdict,
            @QueryParam("code") @OneOf({"code", "reason"}) String code) {
        ImportedFile file = visible(id);
        boolean whole = seesAll();
        taken.verdicts(id);
        StreamingOutput rows = out -> {
            try (Csv csv = new Csv(out, "row", "stamboekNumber", "verdict", "code", "message")) {
                imports.eachVerdict(
                        id,
                        // Asking for a code of ours would tell it all the same.
                        new VerdictFilter(verdict, whole || !OURS.contains(code == null ? "" : code) ? code : "-"),
                        row -> {
                            boolean ours = !whole && OURS.contains(row.code());
                            csv.row(
                                    row.row(),
                                    row.stamboekNumber(),
                                    row.verdict(),
                                    ours ? "" : row.code(),
                                    ours ? "Rij " + row.row() + ": " + LOOKED_AT : row.message());
                        });
            }
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"oordelen-" + file.id() + ".csv\"")
                .build();
    }
}
