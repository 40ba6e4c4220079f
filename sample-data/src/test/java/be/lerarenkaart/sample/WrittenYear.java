package be.lerarenkaart.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A year as it stands on disk, for tests. */
record WrittenYear(Path root, int cardYear) {

    static WrittenYear of(Path root, int cardYear, Size size) throws IOException {
        SampleData.write(root, cardYear, size);
        return new WrittenYear(root, cardYear);
    }

    Path folder() {
        return root.resolve(Integer.toString(cardYear));
    }

    List<NamedCsvRecord> records(String name) throws IOException {
        Path file = folder().resolve(name + "_" + cardYear + ".csv");
        try (Stream<NamedCsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)
                .stream()) {
            return records.toList();
        }
    }

    Map<String, Long> counted(String name, String column) throws IOException {
        return records(name).stream()
                .map(answer -> answer.getField(column))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** A count of the expected ones, by the word before it; the first one with that word. */
    int expected(String word) throws IOException {
        String json = Files.readString(folder().resolve("verwacht_" + cardYear + ".json"));
        Matcher count = Pattern.compile("\"" + word + "\": (\\d+)").matcher(json);
        if (!count.find()) {
            throw new AssertionError("nothing expected of " + word);
        }
        return Integer.parseInt(count.group(1));
    }

    /** Every file with its bytes, by its path. */
    Map<String, byte[]> bytes() throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
