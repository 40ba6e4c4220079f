package be.lerarenkaart.portal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads what a refused sender still has to say. Many clients listen only when they are done: without this they hang
 * until the server hangs up, and never hear why.
 */
@WebFilter("/api/*")
public class HeardOut extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HeardOut.class.getName());
    private static final long PATIENCE = 64L << 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (response.getStatus() >= 400 && hasBody(request)) {
            try {
                readOn(request.getInputStream());
            } catch (IOException hungUp) {
                LOG.log(Level.FINE, "A refused sender hung up", hungUp);
            }
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static void readOn(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long heard = 0;
        for (int read = body.read(buffer); read >= 0 && heard < PATIENCE; read = body.read(buffer)) {
            heard += read;
        }
    }
}
