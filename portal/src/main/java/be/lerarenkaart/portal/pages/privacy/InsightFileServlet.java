package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.PersonExport;
import be.lerarenkaart.privacy.PersonExports;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** All that is held of one person, to send to them: one HTML file that needs nothing else. */
@WebServlet("/beheer/persoon/inzage.html")
@Needs(Right.EXPORT_PEOPLE)
public class InsightFileServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonExports exports;

    @Inject
    private transient Insights insights;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PersonExport export = exports.of(number(request, "id"), caller().by());
        String file = InsightFile.of(insights.of(export), insights.nothing(export), insights.madeAt(export), words());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"inzage-" + export.person() + ".html\"");
        response.getWriter().write(file);
    }
}
