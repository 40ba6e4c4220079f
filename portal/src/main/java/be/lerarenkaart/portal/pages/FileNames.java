package be.lerarenkaart.portal.pages;

/** What the sender calls a file, made fit to show. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    public static String of(String submitted) {
        String name = submitted == null ? "" : submitted;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
