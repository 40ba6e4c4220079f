package be.lerarenkaart.portal.pages.entry;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a letter, between the opening of its link and what is done with it. */
public abstract class CodeInHand implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A code alone, or the whole link with the code behind its {@code #}. */
    private static final Pattern CODE = Pattern.compile("(?:.*#)?([A-Za-z0-9_-]{43})");

    private String code;

    /** False when it is no code; then the one before stays in hand. */
    public boolean take(String typed) {
        Matcher found = CODE.matcher(typed == null ? "" : typed.strip());
        if (!found.matches()) {
            return false;
        }
        code = found.group(1);
        return true;
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** It was used, or will not be. */
    public void drop() {
        code = null;
    }
}
