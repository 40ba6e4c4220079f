package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a production holds, for people to lay beside what the printer delivers. */
@WebServlet("/beheer/productie/manifest.pdf")
@Needs(Right.PRODUCE_CARDS)
public class ManifestServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Productions productions;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long production = number(request, "productie");
        productions.manifest(production);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"productie-" + production + "-manifest.pdf\"");
        productions.writeManifest(production, response.getOutputStream());
    }
}
