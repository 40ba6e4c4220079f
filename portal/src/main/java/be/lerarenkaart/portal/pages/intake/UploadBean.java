package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.Received;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.FileNames;
import be.lerarenkaart.portal.pages.SentFiles;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Sends in files of one kind. What is refused is said beside the field; what is taken is read in the background. */
@Named("upload")
@RequestScoped
@Needs(Right.IMPORT_FILES)
public class UploadBean {

    @Inject
    private Imports imports;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private FileKind kind;
    private List<Part> files;
    private final List<Refusal> refusals = new ArrayList<>();

    /** A file that was not taken, and why. */
    public record Refusal(String fileName, Problem problem) {}

    public String send() throws IOException {
        List<ImportedFile> taken = new ArrayList<>();
        int before = 0;
        int replaced = 0;
        List<Part> sent = SentFiles.of("files", words.say("upload.files.required"));
        if (sent.isEmpty()) {
            return null;
        }
        for (Part file : sent) {
            try (InputStream body = file.getInputStream()) {
                Received received = imports.receive(
                        kind.name(),
                        kind.cardYear(cardYear.getValue()),
                        body,
                        FileNames.of(file.getSubmittedFileName()),
                        caller.by(),
                        false);
                taken.add(received.file());
                if (received.stoodAlready()) {
                    before++;
                    replaced += imports.replacement(received.file()).isPresent() ? 1 : 0;
                }
            } catch (RefusedFile refused) {
                refusals.add(new Refusal(FileNames.of(file.getSubmittedFileName()), refused.problem()));
            }
        }
        return refusals.isEmpty() ? afterwards(taken, before, replaced) : stay(taken, before, replaced);
    }

    private String afterwards(List<ImportedFile> taken, int before, int replaced) {
        if (taken.size() == 1) {
            return file(taken.get(0)) + (before == 1 ? "&gekend=ja" : "");
        }
        say(words.say("upload.taken", taken.size() - before, before, replaced));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/invoer");
    }

    private String stay(List<ImportedFile> taken, int before, int replaced) {
        if (!taken.isEmpty()) {
            say(words.say("upload.taken", taken.size() - before, before, replaced));
        }
        return null;
    }

    /** Lets a file that was replaced hold again. */
    public String again(long id) throws IOException {
        return file(imports.readAgain(id, caller.by()));
    }

    /** A file that could not be read and is not needed any more. */
    public String setAside(long id) {
        imports.setAside(id, caller.by());
        return file(imports.get(id));
    }

    private String file(ImportedFile one) {
        return cardYear.to("/beheer/invoer/bestand") + "&id=" + one.id();
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }

    public List<Refusal> getRefusals() {
        return refusals;
    }

    /** What a file of a kind has, in the order of our own layout. */
    public List<Column> columns(FileKind of) {
        return imports.columns(of.name());
    }

    public String others(Column column) {
        return String.join(", ", column.others());
    }

    public FileKind[] getKinds() {
        return FileKind.values();
    }

    public FileKind getKind() {
        return kind;
    }

    public void setKind(FileKind kind) {
        this.kind = kind;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }
}
