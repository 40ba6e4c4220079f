package be.lerarenkaart.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody was sending when their session turned out to have ended: kept in the memory of the server, for that
 * person alone, until they have signed in again. Never passwords, codes or files. Nothing of it is carried out: the page
 * shows it, and the person sends it again.
 */
@ApplicationScoped
public class KeptForms {

    private static final String KEPT = KeptForms.class.getName();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|wachtwoord|secret|code|pin$).*");
    private static final int MOST_FIELDS = 500;
    private static final int MOST_SIGNS = 100_000;

    /**
     * A form as it was sent.
     *
     * @param path of the page that it belongs to
     */
    public record Kept(long accountId, String path, HashMap<String, String[]> fields) implements Serializable {

        /** What people typed stands in no log. */
        @Override
        public String toString() {
            return "Kept[" + path + "]";
        }
    }

    /** False when this cannot be kept. */
    public boolean keep(HttpServletRequest request, long accountId) {
        String type = request.getContentType();
        String path = request.getRequestURI();
        if (type == null || !type.startsWith(FORM) || path.startsWith("/account") || !OwnForms.isOurs(request)) {
            return false;
        }
        HashMap<String, String[]> fields = fields(request);
        if (fields.size() > MOST_FIELDS || length(fields) > MOST_SIGNS) {
            return false;
        }
        request.getSession().setAttribute(KEPT, new Kept(accountId, path, fields));
        return true;
    }

    /** What this person was sending to this page, once. */
    public Optional<Kept> take(HttpServletRequest request, Long accountId) {
        HttpSession session = request.getSession(false);
        Kept kept = session == null ? null : (Kept) session.getAttribute(KEPT);
        if (kept == null || accountId == null || !kept.path().equals(request.getRequestURI())) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(kept).filter(form -> form.accountId() == accountId);
    }

    void forgetUnlessOf(HttpSession session, long accountId) {
        Kept kept = (Kept) session.getAttribute(KEPT);
        if (kept != null && kept.accountId() != accountId) {
            session.removeAttribute(KEPT);
        }
    }

    private static HashMap<String, String[]> fields(HttpServletRequest request) {
        try {
            request.setCharacterEncoding("UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        HashMap<String, String[]> fields = new HashMap<>();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String name = field.getKey();
            if (!name.startsWith("jakarta.faces.") && !SECRET.matcher(name).matches()) {
                fields.put(name, field.getValue());
            }
        }
        return fields;
    }

    private static int length(Map<String, String[]> fields) {
        int signs = 0;
        for (String[] values : fields.values()) {
            for (String value : values) {
                signs += value.length();
            }
        }
        return signs;
    }
}
