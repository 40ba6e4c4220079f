package be.lerarenkaart.portal.pages.offender;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** A download without a role rule: the rule must catch it. */
@WebServlet("/beheer/offender.csv")
public class OpenDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
}
