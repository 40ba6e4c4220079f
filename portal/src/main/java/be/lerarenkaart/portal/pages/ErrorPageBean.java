package be.lerarenkaart.portal.pages;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What went wrong, for the error pages: a sentence when we have one, and a code that also stands in the log. */
@Named("errorPage")
@RequestScoped
@ForEveryone
public class ErrorPageBean {

    /** Request attribute with a Dutch sentence that says more than the page's own. */
    static final String DETAIL = "lerarenkaart.error.detail";

    private static final Logger LOG = Logger.getLogger(ErrorPageBean.class.getName());

    private final String trace = UUID.randomUUID().toString();
    private Map<String, Object> request;

    @PostConstruct
    void find() {
        request = FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    /** Called by the page of unexpected faults only: the code is worth nothing unless it stands in the log. */
    public String getTrace() {
        Object fault = request.get(RequestDispatcher.ERROR_EXCEPTION);
        if (fault instanceof Throwable thrown && request.put(getClass().getName(), trace) == null) {
            LOG.log(Level.SEVERE, "Page failed, trace " + trace, thrown);
        }
        return trace;
    }

    public String getDetail() {
        return (String) request.get(DETAIL);
    }
}
