package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.access.TimeLeft;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.OpenSessions;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Tells a page how long its session still lasts, and lets it last longer when asked to by POST. */
@WebServlet("/sessie.json")
@ForEveryone
public class SessionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenSessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(sessions.left(request), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(sessions.stay(request), response);
    }

    private static void answer(Optional<TimeLeft> left, HttpServletResponse response) throws IOException {
        JsonObject told = Json.createObjectBuilder()
                .add("left", left.map(time -> time.soonest().toSeconds()).orElse(0L))
                .add("extendable", left.map(TimeLeft::isExtendable).orElse(false))
                .build();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(told.toString());
    }
}
