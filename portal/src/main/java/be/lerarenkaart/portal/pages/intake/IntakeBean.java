package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The files of a card year: which are in, which are missing, and all that were sent. */
@Named("intake")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class IntakeBean {

    private static final int FEW = 25;
    private static final int MANY = 1000;

    @Inject
    private Imports imports;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private boolean all;
    private List<ImportedFile> files;

    /** Newest first, one more than are shown unless all are asked for. */
    private List<ImportedFile> files() {
        if (files == null) {
            files = imports.ofCardYear(cardYear.getValue().value(), MANY);
        }
        return files;
    }

    public List<KindRow> getKinds() {
        List<KindRow> rows = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            rows.add(KindRow.of(
                    kind,
                    files().stream()
                            .filter(file -> file.kind().equals(kind.name()))
                            .toList()));
        }
        return rows;
    }

    public List<ImportedFile> getShown() {
        return all || files().size() <= FEW ? files() : files().subList(0, FEW);
    }

    public boolean isMore() {
        return files().size() > getShown().size();
    }

    public int getTotal() {
        return files().size();
    }

    /** The file that is read now, with how many wait behind it. */
    public Busy getBusy() {
        return waiting().stream()
                .reduce((first, second) -> second)
                .map(file -> Busy.of(file.id(), file.state(), file.progress(), file.phase(), words))
                .orElse(null);
    }

    public int getWaiting() {
        return waiting().size();
    }

    private List<ImportedFile> waiting() {
        return files().stream().filter(file -> !file.state().isFinal()).toList();
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
