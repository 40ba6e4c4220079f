package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.distribution.point.PointProfiles;
import be.lerarenkaart.distribution.point.Posters;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The poster of a point, to print and hang. */
@WebServlet("/afhaalpunt/beheer/affiche.pdf")
@Needs(Right.MANAGE_POINT)
public class PosterServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CardYears cardYears;

    @Inject
    private transient PickupPoints points;

    @Inject
    private transient PointProfiles profiles;

    @Inject
    private transient Posters posters;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("punt");
        if (code == null || !code.matches("[A-Za-z0-9._-]{1,20}")) {
            throw new LerarenkaartException(Problem.notFound("Dit bestand bestaat niet."));
        }
        caller().must(Right.MANAGE_POINT, Scope.pickupPoint(code));
        CardYear year = cardYear(request);
        PickupPoint point = points.find(year, code)
                .orElseThrow(() ->
                        new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet in dit kaartjaar.")));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"affiche-" + code + "-" + year + ".pdf\"");
        posters.write(cardYears.get(year), point, profiles.of(code), response.getOutputStream());
    }
}
