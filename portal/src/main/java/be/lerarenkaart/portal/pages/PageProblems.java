package be.lerarenkaart.portal.pages;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Destinations;
import be.lerarenkaart.portal.security.KeptForms;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The one place where refusals of the modules become Dutch messages, and "not found" becomes the page that says so. */
public class PageProblems extends ExceptionHandlerWrapper {

    PageProblems(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            Problem problem = problemIn(event.getException());
            boolean told = event.getException() instanceof ViewExpiredException
                    ? showAgain(event.getContext())
                    : problem != null && tell(event.getContext(), event.getPhaseId(), problem);
            if (told) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    /**
     * The server has forgotten how the page stood: it restarted, or many pages are open. The page is shown anew, with what
     * was being sent filled in. False when that cannot be kept.
     */
    private static boolean showAgain(FacesContext faces) {
        Long accountId = CDI.current().select(Caller.class).get().accountId();
        if (accountId == null || !CDI.current().select(KeptForms.class).get().keep(Exchange.request(), accountId)) {
            return false;
        }
        Exchange.goTo(Destinations.address(Exchange.request()));
        faces.responseComplete();
        return true;
    }

    /** False when the page is half written, so that nothing can be said on it any more. */
    private static boolean tell(FacesContext faces, PhaseId phase, Problem problem) {
        if (problem.status() == 404 && phase != PhaseId.RENDER_RESPONSE && GoneMeanwhile.leadOn(faces)) {
            return true;
        }
        if (problem.status() == 404 || problem.status() == 403) {
            return sendError(faces, problem);
        }
        if (phase == PhaseId.RENDER_RESPONSE) {
            return false;
        }
        say(faces, problem);
        faces.renderResponse();
        return true;
    }

    /** As messages: each fault beside its field; what has none, and what is wrong as a whole, above the page. */
    public static void say(FacesContext faces, Problem problem) {
        List<Problem.Issue> ofNoField = new ArrayList<>();
        for (Problem.Issue issue : problem.issues()) {
            Optional<String> field = FieldFaults.field(faces, issue.name());
            field.ifPresentOrElse(id -> faces.addMessage(id, error(issue.detail())), () -> ofNoField.add(issue));
        }
        if (problem.issues().isEmpty() || !ofNoField.isEmpty()) {
            faces.addMessage(null, error(problem.detail()));
            ofNoField.stream()
                    .filter(issue -> !issue.detail().equals(problem.detail()))
                    .forEach(issue -> faces.addMessage(null, error(issue.detail())));
        }
    }

    /** Tells what somebody must mend, beside what a page found itself. */
    public static void tell(Runnable check) {
        try {
            check.run();
        } catch (LerarenkaartException refusal) {
            say(FacesContext.getCurrentInstance(), refusal.problem());
        }
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }

    private static boolean sendError(FacesContext faces, Problem problem) {
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        faces.getExternalContext().getRequestMap().put(ErrorPageBean.DETAIL, problem.detail());
        try {
            faces.getExternalContext().responseReset();
            faces.getExternalContext().responseSendError(problem.status(), problem.title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }

    private static Problem problemIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LerarenkaartException refusal) {
                return refusal.problem();
            }
        }
        return null;
    }
}
