package be.lerarenkaart.portal.pages.letters;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.LetterFact;
import be.lerarenkaart.mail.LetterText;
import be.lerarenkaart.mail.Outbox;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One letter: what stands in it, and what can be done about it. */
@Named("letter")
@RequestScoped
@Needs(Right.SEE_LETTERS)
public class LetterBean {

    /**
     * A stretch of a letter's text.
     *
     * @param link whether it is an address to follow
     */
    public record Piece(String text, boolean link) {}

    private static final Pattern LINK = Pattern.compile("https?://\\S*[\\p{L}\\d/=_-]");

    @Inject
    private Outbox letters;

    @Inject
    private Caller caller;

    private long id;
    private LetterFact fact;
    private LetterText text;
    private String done;

    /** From the address itself: which letter it is must be known before its form is read. */
    @PostConstruct
    void read() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        if (!asked.matches("\\d{1,18}")) {
            throw new LerarenkaartException(Problem.notFound("Deze mail bestaat niet."));
        }
        id = Long.parseLong(asked);
    }

    /** The page is there only when the letter is. */
    public void require() {
        getFact();
    }

    public String retry() {
        letters.retry(id, caller.by());
        return here("opnieuw");
    }

    public String cancel() {
        letters.cancel(id, caller.by());
        return here("geannuleerd");
    }

    private String here(String outcome) {
        return "/beheer/postvak-uit/mail?faces-redirect=true&id=" + id + "&gedaan=" + outcome;
    }

    /** The text with its links, so that they can be followed. */
    public List<Piece> getPieces() {
        List<Piece> pieces = new ArrayList<>();
        String letter = getText().text();
        Matcher link = LINK.matcher(letter);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(letter.substring(end, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            end = link.end();
        }
        pieces.add(new Piece(letter.substring(end), false));
        return pieces;
    }

    public LetterFact getFact() {
        if (fact == null) {
            fact = letters.get(id);
        }
        return fact;
    }

    /** Null once it is erased. */
    public LetterText getText() {
        if (text == null && !getFact().isErased()) {
            text = letters.text(id).orElse(null);
        }
        return text;
    }

    public boolean isSending() {
        return letters.isSending();
    }

    public long getId() {
        return id;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
