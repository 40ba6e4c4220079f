package be.lerarenkaart.mail;

import java.util.regex.Pattern;

/** A letter as it is read: the same in text and in HTML. */
public record LetterText(String subject, String text, String html) {

    private static final Pattern TARGET = Pattern.compile(" href=\"[^\"]*\"");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+");
    private static final String HIDDEN = "(link, alleen voor de ontvanger)";

    /** For eyes other than the recipient's: whoever follows a link of a letter is taken for its recipient. */
    LetterText withoutLinks() {
        String page = TARGET.matcher(html).replaceAll("");
        return new LetterText(
                subject,
                LINK.matcher(text).replaceAll(HIDDEN),
                LINK.matcher(page).replaceAll(HIDDEN));
    }

    /** What stands in letters stands in no log. */
    @Override
    public String toString() {
        return "LetterText[…]";
    }
}
