package be.lerarenkaart.portal.pages;

import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Tells live.js where a job is. No view is built, so that watching does not wear out the views of open forms. */
@WebServlet("/beheer/taak.json")
public class JobStatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Jobs jobs;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        Optional<Job> job = id != null && id.matches("\\d{1,18}") ? jobs.find(Long.parseLong(id)) : Optional.empty();
        if (job.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Job found = job.get();
        Busy busy = Busy.of(found.id(), found.state(), found.progress(), found.phase(), words);
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
