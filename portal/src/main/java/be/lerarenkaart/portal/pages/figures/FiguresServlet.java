package be.lerarenkaart.portal.pages.figures;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.FiguresCsv;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.reporting.Figures;
import be.lerarenkaart.reporting.YearFigures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The figures of a card year as a download: each cell with its moment. */
@WebServlet("/beheer/cijfers.csv")
@Needs(Right.SEE_FIGURES)
public class FiguresServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Figures figures;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CardYear year = cardYear(request);
        YearFigures found = figures.of(year);
        name(response, "cijfers-" + year);
        FiguresCsv.write(response.getOutputStream(), found, headings(FiguresCsv.columns()), words()::of);
    }
}
