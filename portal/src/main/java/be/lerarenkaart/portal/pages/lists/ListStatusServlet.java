package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.Receipt;
import be.lerarenkaart.eligibility.stafflist.ReceiptNumber;
import be.lerarenkaart.eligibility.stafflist.StaffListSubmissions;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells live.js how far the reading of a list is, to those who sent it. */
@WebServlet("/personeelsdienst/taak.json")
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListStatusServlet extends ListDownloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffListSubmissions submissions;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Receipt receipt = ReceiptBean.of(new ReceiptNumber(number(request, "id")), submissions, caller());
        ImportedFile file = receipt.file();
        Busy busy = Busy.of(file.id(), file.state(), file.progress(), file.phase(), words());
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("ended", file.state().isFinal())
                    .add("percent", busy.percent())
                    .add("words", busy.words())
                    .build());
        }
    }
}
