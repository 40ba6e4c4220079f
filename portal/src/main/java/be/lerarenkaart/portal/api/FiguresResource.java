package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.FiguresCsv;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.reporting.Figures;
import be.lerarenkaart.reporting.YearFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** The figures of a card year. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.SEE_FIGURES)
public class FiguresResource {

    @Inject
    private Figures figures;

    @Inject
    private CardYears cardYears;

    @GET
    @Path("/figures")
    @Produces(MediaType.APPLICATION_JSON)
    public YearFigures asJson(@PathParam("year") int year) {
        return figures.of(cardYears.get(new CardYear(year)).year());
    }

    @GET
    @Path("/figures")
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    public StreamingOutput asCsv(@PathParam("year") int year) {
        YearFigures found = figures.of(cardYears.get(new CardYear(year)).year());
        return out -> FiguresCsv.write(out, found, FiguresCsv.columns(), (column, value) -> value);
    }
}
