package be.lerarenkaart.portal.errors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** For an error page: one that ends in another error would leave people with nothing at all. */
final class NoFurtherError extends HttpServletResponseWrapper {

    NoFurtherError(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        throw new IllegalStateException("an error page ended in " + status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }
}
