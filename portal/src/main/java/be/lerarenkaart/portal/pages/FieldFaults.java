package be.lerarenkaart.portal.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When a form comes back with faults: each field that has one says so to who does not see its colour, and the first has
 * the focus. For every form, since nobody remembers it in each. Named in faces-config.xml.
 */
public class FieldFaults implements SystemEventListener {

    private static final String INVALID = "aria-invalid";
    private static final String TRUE = "true";
    private static final String FOCUS = "autofocus";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            mark(faces, (UIViewRoot) event.getSource());
        }
    }

    private static void mark(FacesContext faces, UIViewRoot page) {
        boolean anyWrong = wrongFields(faces).findAny().isPresent();
        boolean[] focused = {false};
        page.visitTree(shown(faces), (context, part) -> {
            if (part instanceof UIInput input && saysItself(input)) {
                boolean wrong = wrongFields(faces).anyMatch(input.getClientId(faces)::equals);
                Map<String, Object> attributes = input.getPassThroughAttributes(true);
                // What a page says itself stands there as an expression, and stays.
                attributes.remove(INVALID, TRUE);
                if (anyWrong) {
                    attributes.remove(FOCUS);
                }
                if (wrong) {
                    attributes.put(INVALID, TRUE);
                    if (!focused[0]) {
                        attributes.put(FOCUS, FOCUS);
                        focused[0] = true;
                    }
                }
            }
            return VisitResult.ACCEPT;
        });
    }

    /** The client id of a field by its own id; empty when the page has none, or no place beside it to tell its faults. */
    static Optional<String> field(FacesContext faces, String id) {
        String[] field = {null};
        boolean[] hasPlace = {false};
        faces.getViewRoot().visitTree(shown(faces), (context, part) -> {
            if (part instanceof UIInput && id.equals(part.getId())) {
                field[0] = part.getClientId(faces);
            }
            hasPlace[0] |= part instanceof UIMessage message && id.equals(message.getFor());
            return VisitResult.ACCEPT;
        });
        return hasPlace[0] ? Optional.ofNullable(field[0]) : Optional.empty();
    }

    private static VisitContext shown(FacesContext faces) {
        return VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    }

    /** A group of choices is no field: each choice is. */
    private static boolean saysItself(UIInput input) {
        return !(input instanceof HtmlSelectOneRadio || input instanceof HtmlSelectManyCheckbox);
    }

    private static Stream<String> wrongFields(FacesContext faces) {
        Iterable<String> told = faces::getClientIdsWithMessages;
        return StreamSupport.stream(told.spliterator(), false)
                .filter(Objects::nonNull)
                .filter(id -> faces.getMessageList(id).stream().anyMatch(FieldFaults::isFault));
    }

    private static boolean isFault(FacesMessage message) {
        return message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_ERROR.getOrdinal();
    }
}
