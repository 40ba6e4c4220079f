package be.lerarenkaart.portal.errors;

import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.api.problem.HttpProblems;
import be.lerarenkaart.portal.api.problem.ProblemBody;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.SecurityHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the server sends every fault. People get the page of {@code /WEB-INF/errors} that fits, or a bare one when that
 * page fails itself.
 */
@WebServlet(urlPatterns = "/fout", asyncSupported = true)
@ForEveryone
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());
    private static final String VIEW_EXPIRED = "jakarta.faces.application.ViewExpiredException";

    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private transient boolean https;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = status(request, fault);
        response.setStatus(status);
        if (isForPrograms(request)) {
            response.setContentType(ProblemBody.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(ProblemBody.json(problem(status, fault)).toString());
            return;
        }
        // Whoever refused may have wiped them away with the half of a page that was written.
        SecurityHeaders.put(request, response, https, Set.of());
        if (!showPage(request, response, isExpired(fault) ? "expired" : page(status))) {
            BarePage.write(response, problem(status, fault));
        }
    }

    /** Asked for by its own address, this is a page like any other that does not exist. */
    private static int status(HttpServletRequest request, Throwable fault) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return 404;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        boolean fits = status instanceof Integer code && code >= 400 && code <= 599;
        return isExpired(fault) ? 403 : fits ? (Integer) status : 500;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return uri.equals("/api") || uri.startsWith("/api/");
    }

    private static Problem problem(int status, Throwable fault) {
        return status < 500
                ? HttpProblems.ofStatus(status)
                : HttpProblems.unexpected(fault == null ? new ServletException("status " + status) : fault);
    }

    private static boolean isExpired(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().equals(VIEW_EXPIRED)) {
                return true;
            }
        }
        return false;
    }

    private static String page(int status) {
        return switch (status) {
            case 401, 403 -> "403";
            default -> status < 500 ? "404" : "500";
        };
    }

    /** False when there is no such page, or it fails itself. */
    private boolean showPage(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        String path = "/WEB-INF/errors/" + page + ".xhtml";
        if (getServletContext().getResource(path) == null) {
            return false;
        }
        try {
            request.getRequestDispatcher(path).forward(new PlainQuestion(request), new NoFurtherError(response));
            return true;
        } catch (ServletException | IOException | RuntimeException fault) {
            LOG.log(Level.SEVERE, "The error page " + path + " fails itself", fault);
            if (!response.isCommitted()) {
                response.resetBuffer();
                return false;
            }
            return true;
        }
    }
}
