package be.lerarenkaart.portal.pages;

import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the downloads beside the pages share: their parameters, "not found" as a page, and a lock of their own behind the
 * one on addresses. Each says with {@link Needs} who may have it.
 */
public abstract class Downloads extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CardYears cardYears;

    @Inject
    private transient Words words;

    @Inject
    private transient Caller caller;

    protected abstract void send(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Needs rule = getClass().getAnnotation(Needs.class);
        if (rule == null || !caller.may(rule.value())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            send(request, response);
        } catch (LerarenkaartException refused) {
            response.reset();
            request.setAttribute(ErrorPageBean.DETAIL, refused.problem().detail());
            response.sendError(refused.problem().status());
        }
    }

    /** The card year of {@code ?jaar=}, which must exist. */
    protected CardYear cardYear(HttpServletRequest request) {
        long year = number(request, "jaar");
        return cardYears.get(new CardYear((int) Math.min(year, 9999))).year();
    }

    protected static long number(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value == null || !value.matches("\\d{1,18}")) {
            throw new LerarenkaartException(Problem.notFound("Dit bestand bestaat niet."));
        }
        return Long.parseLong(value);
    }

    /** Names the download; from here on the body may be written. */
    protected static void name(HttpServletResponse response, String fileName) {
        response.setContentType(Csv.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + ".csv\"");
    }

    protected Caller caller() {
        return caller;
    }

    protected Words words() {
        return words;
    }

    /** The Dutch headings of a download. */
    protected String[] headings(String... keys) {
        String[] headings = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            headings[i] = words.say("csv." + keys[i]);
        }
        return headings;
    }
}
