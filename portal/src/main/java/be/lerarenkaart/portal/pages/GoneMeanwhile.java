package be.lerarenkaart.portal.pages;

import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A button on a page that stood open while somebody else took away what it is about: the answer is the list, and that it
 * was gone already. Only for who saw it there: each page remembers what it showed, so that asking for another's by its
 * number still tells nothing. Named in faces-config.xml.
 */
public class GoneMeanwhile implements SystemEventListener {

    private static final String SHOWN = GoneMeanwhile.class.getName();
    private static final String WHICH = "id";

    /** Lists that do not stand above their pages. */
    private static final Map<String, String> LISTS = Map.of("/accounts/uitnodiging", "/beheer/accounts/uitnodigingen");

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Only what was found gets this far. */
    @Override
    public void processEvent(SystemEvent event) {
        UIViewRoot page = (UIViewRoot) event.getSource();
        String which = Exchange.parameter(WHICH);
        if (!page.isTransient()
                && !which.isEmpty()
                && !FacesContext.getCurrentInstance().isPostback()) {
            page.getAttributes().put(SHOWN, which);
        }
    }

    /** Leads to the list; false when this is no such button. */
    static boolean leadOn(FacesContext faces) {
        UIViewRoot page = faces.getViewRoot();
        if (!faces.isPostback() || page == null || faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        boolean seen = Exchange.parameter(WHICH).equals(page.getAttributes().get(SHOWN));
        Optional<String> list =
                seen ? list(Exchange.request().getServletPath().replaceFirst("\\.xhtml$", "")) : Optional.empty();
        list.ifPresent(address -> {
            Notices.keep(CDI.current().select(Words.class).get().say("shell.gone"));
            Exchange.goTo(address);
            faces.responseComplete();
        });
        return list.isPresent();
    }

    private static Optional<String> list(String path) {
        Caller caller = CDI.current().select(Caller.class).get();
        String above = path.substring(0, path.lastIndexOf('/'));
        return Stream.of(LISTS.getOrDefault(path, above), above)
                .filter(address -> !address.isEmpty() && Addresses.isOpen(address, caller.grants()))
                .findFirst();
    }
}
