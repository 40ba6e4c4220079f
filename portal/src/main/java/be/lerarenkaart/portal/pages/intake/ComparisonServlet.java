package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.eligibility.DeliveryCount;
import be.lerarenkaart.eligibility.DeliveryDimension;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How a delivery differs by institution, all of them. */
@WebServlet("/beheer/invoer/vergelijking.csv")
@Needs(Right.SEE_CAMPAIGN)
public class ComparisonServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Deliveries deliveries;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = deliveries.get(number(request, "id")).importId();
        name(response, "vergelijking-" + id);
        try (Csv csv = new Csv(
                response.getOutputStream(),
                headings("institution", "name", "before", "now", "joined", "left", "arrived", "departed", "changed"))) {
            for (DeliveryCount count :
                    deliveries.counts(id, DeliveryDimension.INSTITUTION, false, 0, Integer.MAX_VALUE)) {
                csv.row(
                        count.value(),
                        count.name(),
                        count.before(),
                        count.now(),
                        count.joined(),
                        count.left(),
                        count.arrived(),
                        count.departed(),
                        count.changed());
            }
        }
    }
}
