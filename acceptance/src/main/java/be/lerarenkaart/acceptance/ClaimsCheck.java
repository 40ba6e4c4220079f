package be.lerarenkaart.acceptance;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A year of which only points and claims are handed out: each claimed postcode is served by the expected point, and all of
 * the point that serves most of one city lead to it.
 */
final class ClaimsCheck {

    private static final String GAP = "DICHTSTBIJ";

    private final Api api;
    private final YearFolder folder;
    private final Report report;
    private final Patience patience;

    ClaimsCheck(Api api, YearFolder folder, PrintStream out) {
        this.api = api;
        this.folder = folder;
        this.report = new Report(out);
        this.patience = new Patience(api, (watched, kind) -> {});
    }

    boolean check() {
        String year = "card-years/" + folder.cardYear();
        api.put(year, "{}");
        patience.completed(api.send("postcodes", folder.postcodes()));
        patience.completed(api.send(year + "/pickup-points", folder.ofYear("afhaalpunten")));
        patience.completed(api.send(year + "/postcode-claims", folder.ofYear("afhaalpunt_postcodes")));
        api.post(year + "/postcode-conflicts/accept", "");
        Map<String, String> got = Points.of(api.get(year + "/pickup-points")).pointOfPostcode();
        Map<String, String> wanted = wanted();
        Set<String> wrong = new TreeSet<>();
        wanted.forEach((postcode, point) -> {
            if (!point.equals(got.get(postcode))) {
                wrong.add(postcode + ": " + got.get(postcode) + " instead of " + point);
            }
        });
        report.title("claims of " + folder.cardYear());
        report.compareRows(
                "claimed postcodes served by the expected point", wanted.size(), wanted.size() - wrong.size(), wrong);
        String largest = largest(wanted);
        report.compare("postcodes of the largest point " + largest, of(wanted, largest), of(got, largest));
        return report.allEqual();
    }

    private Map<String, String> wanted() {
        Map<String, String> wanted = new HashMap<>();
        Records.each(folder.ofYear("antwoorden_postcode_toewijzing"), answer -> {
            if (!answer.getField("grond").equals(GAP)) {
                wanted.put(answer.getField("postcode"), answer.getField("afhaalpunt"));
            }
        });
        return wanted;
    }

    private static String largest(Map<String, String> points) {
        String largest = "";
        for (String point : new TreeSet<>(new HashSet<>(points.values()))) {
            if (largest.isEmpty()
                    || of(points, point).size() > of(points, largest).size()) {
                largest = point;
            }
        }
        return largest;
    }

    private static Set<String> of(Map<String, String> points, String point) {
        Set<String> postcodes = new TreeSet<>();
        points.forEach((postcode, served) -> {
            if (served.equals(point)) {
                postcodes.add(postcode);
            }
        });
        return postcodes;
    }
}
