package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.Xlsx;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An example of a list to fill in, with one made-up person. */
@WebServlet({"/personeelsdienst/voorbeeld.csv", "/personeelsdienst/voorbeeld.xlsx"})
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ExampleServlet extends ListDownloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffListChecks checks;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String institution = institution(request);
        String[] header = checks.columns().stream().map(Column::name).toArray(String[]::new);
        Object[] person = {
            institution,
            "",
            "Voorbeeld",
            "An",
            "25/05/1985",
            "V",
            "Kerkstraat",
            "1",
            "",
            "9000",
            "Gent",
            "BE",
            "an.voorbeeld@school.example",
            "lector",
            "01/09/2015",
            "",
            "N"
        };
        if (request.getServletPath().endsWith(".xlsx")) {
            workbook(response, "voorbeeld-personeelslijst");
            try (Xlsx file = new Xlsx(response.getOutputStream(), "Personeel", header)) {
                file.row(person);
            }
            return;
        }
        name(response, "voorbeeld-personeelslijst");
        try (Csv file = new Csv(response.getOutputStream(), header)) {
            file.row(person);
        }
    }
}
