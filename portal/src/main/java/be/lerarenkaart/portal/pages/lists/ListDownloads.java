package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Xlsx;
import be.lerarenkaart.portal.pages.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Downloads about one institution, which must be the visitor's own. */
abstract class ListDownloads extends Downloads {

    private static final long serialVersionUID = 1L;

    String institution(HttpServletRequest request) {
        String number = request.getParameter("instelling");
        if (number == null || !number.matches("\\d{6}")) {
            throw new LerarenkaartException(Problem.notFound("Deze lijst bestaat niet."));
        }
        caller().must(Right.SUBMIT_STAFF_LISTS, Scope.institution(number));
        return number;
    }

    static void workbook(HttpServletResponse response, String name) {
        response.setContentType(Xlsx.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
    }
}
