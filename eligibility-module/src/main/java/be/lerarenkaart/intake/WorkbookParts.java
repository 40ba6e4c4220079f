package be.lerarenkaart.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook that a list needs, found as the workbook says: its sheets, texts and formats. */
final class WorkbookParts implements AutoCloseable {

    private static final String FOLDER = "xl/";

    /** More are not shown to choose from. */
    private static final int MOST_SHEETS = 50;

    private final ZipFile zip;
    private final Map<String, String> pathOfId = new HashMap<>();
    private final Map<String, String> pathOfType = new HashMap<>();
    private final List<String> sheetNames = new ArrayList<>();
    private final List<String> sheetPaths = new ArrayList<>();
    private boolean from1904;

    WorkbookParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            readRelations();
            readWorkbook();
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    private void readRelations() throws IOException {
        try (XmlPart part = new XmlPart(open(FOLDER + "_rels/workbook.xml.rels"))) {
            while (part.next()) {
                String target = part.begins("Relationship") ? part.attribute("Target") : null;
                if (target != null && part.attribute("Id") != null && part.attribute("Type") != null) {
                    String path = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                    String type = part.attribute("Type");
                    pathOfId.put(part.attribute("Id"), path);
                    pathOfType.put(type.substring(type.lastIndexOf('/') + 1), path);
                }
            }
        }
    }

    private void readWorkbook() throws IOException {
        try (XmlPart part = new XmlPart(open(FOLDER + "workbook.xml"))) {
            while (part.next()) {
                if (part.begins("workbookPr")) {
                    String since = part.attribute("date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (part.begins("sheet") && sheetNames.size() < MOST_SHEETS) {
                    String name = part.attribute("name");
                    sheetNames.add(name == null ? "" : name);
                    sheetPaths.add(pathOfId.get(part.attribute("id")));
                }
            }
        }
    }

    CellTexts cellTexts() throws IOException {
        return new CellTexts(sharedTexts(), numberFormats(), from1904);
    }

    private SharedTexts sharedTexts() throws IOException {
        String path = pathOfType.get("sharedStrings");
        return path == null || zip.getEntry(path) == null ? SharedTexts.NONE : SharedTexts.read(open(path));
    }

    private NumberFormats numberFormats() throws IOException {
        String path = pathOfType.get("styles");
        return path == null || zip.getEntry(path) == null ? NumberFormats.NONE : NumberFormats.read(open(path));
    }

    /** In the order of the tabs. */
    List<String> sheetNames() {
        return sheetNames;
    }

    Counted openSheet(int place) throws IOException {
        String path = place < sheetPaths.size() ? sheetPaths.get(place) : null;
        ZipEntry entry = path == null ? null : zip.getEntry(path);
        return new Counted(open(path), entry == null ? 0 : entry.getSize());
    }

    /** Only such parts are read, and those were measured when the file was recognised. */
    static boolean isXml(String path) {
        return path.endsWith(".xml") || path.endsWith(".rels");
    }

    private InputStream open(String path) throws IOException {
        ZipEntry entry = path == null ? null : zip.getEntry(path);
        if (entry == null || !isXml(path)) {
            throw BrokenWorkbook.unreadable();
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Knows how much of the sheet was read. */
    static final class Counted extends FilterInputStream {
        private final long size;
        private long count;

        private Counted(InputStream in, long size) {
            super(in);
            this.size = Math.max(1, size);
        }

        @Override
        public int read(byte[] target, int offset, int max) throws IOException {
            int read = super.read(target, offset, max);
            count += Math.max(0, read);
            return read;
        }

        double share() {
            return Math.min(1, (double) count / size);
        }
    }
}
