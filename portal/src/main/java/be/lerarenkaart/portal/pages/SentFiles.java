package be.lerarenkaart.portal.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** Files of a form as the browser sent them: Faces leaves out those without a byte in them, as if none was chosen. */
public final class SentFiles {

    private SentFiles() {}

    /**
     * Those of one field, in the order in which they were chosen.
     *
     * @param required what to say beside the field when there is none
     */
    public static List<Part> of(String field, String required) throws IOException {
        List<Part> sent = parts().stream()
                .filter(part -> part.getName().equals(field))
                .filter(part -> !FileNames.of(part.getSubmittedFileName()).isEmpty())
                .toList();
        if (sent.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, required, null));
        }
        return sent;
    }

    private static List<Part> parts() throws IOException {
        try {
            return List.copyOf(Exchange.request().getParts());
        } catch (ServletException e) {
            throw new IllegalStateException("a form of files that is none", e);
        }
    }
}
