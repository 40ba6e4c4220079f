package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.PointsCsv;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The pick-up points of a card year as a download. */
@WebServlet("/beheer/afhaalpunten.csv")
@Needs(Right.SEE_CAMPAIGN)
public class PickupPointsServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PickupPoints points;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CardYear year = cardYear(request);
        List<PickupPoint> all = points.of(year);
        name(response, "afhaalpunten-" + year);
        PointsCsv.write(response.getOutputStream(), all, headings(PointsCsv.columns()));
    }
}
