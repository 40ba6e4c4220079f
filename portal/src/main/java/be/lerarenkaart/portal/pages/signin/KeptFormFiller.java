package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.KeptForms;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Fills the form of a page with what its visitor was sending when their session turned out to have ended. It is shown, not
 * carried out. Named in faces-config.xml.
 */
public class KeptFormFiller implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() || faces.getExternalContext().getSession(false) == null) {
            return;
        }
        Long accountId = CDI.current().select(Caller.class).get().accountId();
        CDI.current()
                .select(KeptForms.class)
                .get()
                .take(Exchange.request(), accountId)
                .ifPresent(kept -> fill(faces, (UIViewRoot) event.getSource(), kept));
    }

    private static void fill(FacesContext faces, UIViewRoot page, KeptForms.Kept kept) {
        page.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && isShown(input) && belongsTo(kept, input, faces)) {
                fill(input, kept.fields().get(input.getClientId(faces)));
            }
            return VisitResult.ACCEPT;
        });
        Words words = CDI.current().select(Words.class).get();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.say("kept.filled"), null));
    }

    /** Hidden fields say how the page stood then; it may stand otherwise now. */
    private static boolean isShown(UIInput input) {
        return !(input instanceof HtmlInputSecret
                || input instanceof HtmlInputFile
                || input instanceof HtmlInputHidden);
    }

    private static boolean belongsTo(KeptForms.Kept kept, UIComponent input, FacesContext faces) {
        UIComponent form = input;
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        return form != null && kept.fields().containsKey(form.getClientId(faces));
    }

    private static void fill(UIInput input, String[] values) {
        if (input instanceof UISelectBoolean) {
            input.setSubmittedValue(Boolean.toString(values != null));
        } else if (input instanceof UISelectMany) {
            input.setSubmittedValue(values == null ? new String[0] : values);
        } else if (values != null && values.length > 0) {
            input.setSubmittedValue(values[0]);
        }
    }
}
