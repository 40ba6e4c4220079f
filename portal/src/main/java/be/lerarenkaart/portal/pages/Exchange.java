package be.lerarenkaart.portal.pages;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The request and the answer behind a page, for what Faces has no words for. */
public final class Exchange {

    private Exchange() {}

    public static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    public static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    /** A part of the address, for what must be known before the form of a page is read; empty when it is not there. */
    public static String parameter(String name) {
        return external().getRequestParameterMap().getOrDefault(name, "");
    }

    /** Sends the browser on. */
    public static void goTo(String address) {
        try {
            external().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
