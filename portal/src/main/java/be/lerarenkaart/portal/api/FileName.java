package be.lerarenkaart.portal.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sender calls the file: only for people to recognise it by. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern DISPOSITION = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    static String of(String query, String contentDisposition) {
        String name = query == null ? "" : query;
        if (name.isBlank() && contentDisposition != null) {
            Matcher disposition = DISPOSITION.matcher(contentDisposition);
            name = disposition.find() ? disposition.group(1) : "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").trim();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
