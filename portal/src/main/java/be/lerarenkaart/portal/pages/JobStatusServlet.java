package be.lerarenkaart.portal.pages;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells live.js where a job is. No view is built, so that watching does not wear out the views of open forms. */
@WebServlet("/beheer/taak.json")
@Needs(Right.SEE_CAMPAIGN)
public class JobStatusServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Jobs jobs;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Job found = jobs.find(number(request, "id"))
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze taak bestaat niet.")));
        Busy busy = Busy.of(found.id(), found.state(), found.progress(), found.phase(), words());
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("ended", found.state().isFinal())
                    .add("percent", busy.percent())
                    .add("words", busy.words())
                    .build());
        }
    }
}
