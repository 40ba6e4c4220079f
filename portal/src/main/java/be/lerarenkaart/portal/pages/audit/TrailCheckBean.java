package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.Anchor;
import be.lerarenkaart.audit.AnchorFile;
import be.lerarenkaart.audit.Anchors;
import be.lerarenkaart.audit.Fault;
import be.lerarenkaart.audit.TrailCheck;
import be.lerarenkaart.audit.TrailReport;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether nobody touched the trail: held against itself, and against anchors that were kept elsewhere. */
@Named("trailCheck")
@RequestScoped
@Needs(Right.SEE_AUDIT_TRAIL)
public class TrailCheckBean {

    private static final int MOST_BYTES = 4 << 20;

    @Inject
    private TrailCheck check;

    @Inject
    private Anchors anchors;

    @Inject
    private Words words;

    private Part kept;
    private TrailReport report;
    private Anchor last;

    public void run() throws IOException {
        try {
            report = check.check(kept == null || kept.getSize() == 0 ? List.of() : keptAnchors());
        } catch (IllegalArgumentException noAnchors) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "kept",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("trailCheck.kept.wrong"), null));
        }
    }

    private List<Anchor> keptAnchors() throws IOException {
        try (InputStream body = kept.getInputStream()) {
            return AnchorFile.read(new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }

    /** What is wrong and where, as a sentence. */
    public String say(Fault fault) {
        String where = fault.from() == fault.to()
                ? words.say("trailCheck.one", fault.from())
                : words.say("trailCheck.range", fault.from(), fault.to());
        return words.say("trailFault." + fault.kind(), where, fault.belongsAt(), Formats.date(fault.day()));
    }

    /** Null until it was run. */
    public TrailReport getReport() {
        return report;
    }

    public Anchor getLast() {
        if (last == null) {
            last = anchors.last().orElse(null);
        }
        return last;
    }

    public Part getKept() {
        return kept;
    }

    public void setKept(Part kept) {
        this.kept = kept;
    }
}
