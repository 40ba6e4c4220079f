package be.lerarenkaart.portal.pages.figures;

import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.reporting.Figures;
import be.lerarenkaart.reporting.ProvinceFigure;
import be.lerarenkaart.reporting.YearFigures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The figures of a card year as a download: each cell with its moment. */
@WebServlet("/beheer/cijfers.csv")
public class FiguresServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Figures figures;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CardYear year = cardYear(request);
        YearFigures found = figures.of(year);
        name(response, "cijfers-" + year);
        try (Csv csv = new Csv(
                response.getOutputStream(), headings("cardYear", "asOf", "province", "channel", "measure", "count"))) {
            for (ProvinceFigure cell : found.byProvince()) {
                csv.row(
                        found.cardYear(),
                        found.asOf(),
                        words().of("province", cell.province()),
                        words().of("channel", cell.channel()),
                        words().of("measure", cell.measure()),
                        cell.count());
            }
        }
    }
}
