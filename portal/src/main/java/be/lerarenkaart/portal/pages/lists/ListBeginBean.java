package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListFiles;
import be.lerarenkaart.eligibility.stafflist.TableLook;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.FileNames;
import be.lerarenkaart.portal.pages.SentFiles;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The ways to a list: take over a former one, drop a file, paste, or begin with nothing. */
@Named("listBegin")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListBeginBean {

    private static final String GRID = "/personeelsdienst/lijst";
    private static final String COLUMNS = "/personeelsdienst/kolommen";

    @Inject
    private ListParam list;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private StaffListFiles files;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Part file;
    private String text;
    private Problem refusal;

    public String takeOver() {
        drafts.beginFrom(list.year().previous(), list.year(), list.institution(), caller.by());
        return list.to(GRID) + "&toon=ALL";
    }

    public String takeSent() {
        drafts.beginFrom(list.year(), list.year(), list.institution(), caller.by());
        return list.to(GRID);
    }

    public String beginEmpty() {
        drafts.beginEmpty(list.year(), list.institution(), caller.by());
        return list.to("/personeelsdienst/rij");
    }

    public String send() throws IOException {
        List<Part> sent = SentFiles.of("file", words.say("listTask.file.required"));
        if (sent.isEmpty()) {
            return null;
        }
        try (InputStream body = sent.get(0).getInputStream()) {
            String name = FileNames.of(sent.get(0).getSubmittedFileName());
            return read(files.receive(list.year(), list.institution(), body, name, caller.by()));
        } catch (RefusedFile refused) {
            refusal = refused.problem();
            return null;
        }
    }

    public String paste() throws IOException {
        try {
            return read(files.paste(list.year(), list.institution(), text, caller.by()));
        } catch (RefusedFile refused) {
            refusal = refused.problem();
            return null;
        }
    }

    /** Straight to the rows where there is nothing to ask; a list that stands is never replaced without asking. */
    private String read(TableLook look) throws IOException {
        boolean standing = drafts.find(list.year(), list.institution()).isPresent();
        if (!look.isSure() || standing) {
            return list.to(COLUMNS);
        }
        Draft draft =
                files.fill(list.year(), list.institution(), look, look.choices(), StaffListFiles.REPLACE, caller.by());
        ListParam.say(words.say("listColumns.sure", drafts.counts(draft.id()).rows()));
        return list.to(GRID);
    }

    public Problem getRefusal() {
        return refusal;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
