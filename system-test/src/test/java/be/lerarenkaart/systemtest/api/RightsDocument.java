package be.lerarenkaart.systemtest.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** What {@code docs/rights.md} promises, and the pages that the application really has. */
final class RightsDocument {

    static final String EVERYONE = "everyone";

    /** Of routes that are closed to each key. */
    private static final String NO_PROGRAM = "no program";

    private final Map<String, Map<String, String>> reach = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();
    private final Map<String, String> routes = new TreeMap<>();
    private final List<String> roles;

    private RightsDocument(List<List<String>> rows) {
        roles = rows.get(0).subList(1, rows.get(0).size());
        for (List<String> row : rows.subList(1, rows.size())) {
            String first = row.get(0).replace(" *", "");
            if (row.size() == roles.size() + 1) {
                Map<String, String> byRole = new TreeMap<>();
                for (int i = 0; i < roles.size(); i++) {
                    byRole.put(roles.get(i), row.get(i + 1));
                }
                reach.put(first, byRole);
            } else if (first.startsWith("`/api/")) {
                routes.put(first.replace("`", ""), row.get(1));
            } else if (first.startsWith("`/")) {
                addresses.put(first.replace("`", ""), row.get(1));
            }
        }
    }

    static RightsDocument read() {
        try {
            return new RightsDocument(Files.readAllLines(Path.of("../docs/rights.md")).stream()
                    .filter(line -> line.startsWith("| "))
                    .map(line ->
                            List.of(line.substring(2, line.lastIndexOf(" |")).split(" *\\| *")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> roles() {
        return roles;
    }

    /** Right by address. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** Right by {@code /api/v1/… VERB}. */
    Map<String, String> routes() {
        return routes;
    }

    boolean has(String role, String right) {
        return !right.equals(NO_PROGRAM) && !reach.get(right).get(role).equals("-");
    }

    boolean isBound(String role, String right) {
        return reach.get(right).get(role).equals("own");
    }

    /** Addresses of the pages inside the archive that is deployed. */
    static TreeSet<String> pagesOfTheApplication() {
        TreeSet<String> pages = new TreeSet<>();
        try (ZipFile war = new ZipFile(System.getProperty("lerarenkaart.war"))) {
            war.stream()
                    .map(entry -> "/" + entry.getName())
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .forEach(name -> pages.add(name.substring(0, name.length() - ".xhtml".length())));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
