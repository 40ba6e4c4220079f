package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.stock.PointStock;
import be.lerarenkaart.distribution.stock.Stocks;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.StockCsv;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The stock of all pick-up points of a card year as a download. */
@Needs(Right.SEE_CAMPAIGN)
@WebServlet("/beheer/afhaalpunten/voorraad.csv")
public class StockServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Stocks stocks;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CardYear year = cardYear(request);
        List<PointStock> all = stocks.of(year);
        name(response, "voorraad-" + year);
        StockCsv.write(response.getOutputStream(), all, headings(StockCsv.columns()), alert -> words().of(
                        "stockAlert", alert));
    }
}
