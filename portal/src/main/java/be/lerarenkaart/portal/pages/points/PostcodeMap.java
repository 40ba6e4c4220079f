package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.distribution.PointPostcode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A map of postcodes, drawn by us: each is a mark in its middle, north up, on a scale that keeps distances true. Marks
 * differ in shape as well as in colour, and in size by how many holders live there.
 */
public final class PostcodeMap {

    private static final double KM_PER_DEGREE_NORTH = 111.2;
    private static final double KM_PER_DEGREE_EAST = 70.2;
    private static final double WIDTH = 720;
    private static final double HIGHEST = 620;
    private static final double LOWEST = 260;
    private static final double EDGE = 44;
    private static final int LABELLED = 70;
    private static final double SMALL = 4;
    private static final double LARGE = 13;
    private static final double HOLDERS_OF_LARGE = 1500;

    private final List<MapDot> dots;
    private final String height;
    private final String scaleEnd;
    private final int scaleKm;
    private final MapDot here;

    private PostcodeMap(List<MapDot> dots, String height, String scaleEnd, int scaleKm, MapDot here) {
        this.dots = dots;
        this.height = height;
        this.scaleEnd = scaleEnd;
        this.scaleKm = scaleKm;
        this.here = here;
    }

    /**
     * @param told what a mark says when it is pointed at
     * @param latitude of the point whose map it is; null for none
     */
    static PostcodeMap of(
            List<PointPostcode> shown, Function<PointPostcode, String> told, Double latitude, Double longitude) {
        if (shown.isEmpty()) {
            return new PostcodeMap(List.of(), number(LOWEST), number(EDGE), 0, null);
        }
        double west = min(shown, PointPostcode::longitude, longitude);
        double east = -min(shown, one -> -one.longitude(), longitude == null ? null : -longitude);
        double south = min(shown, PointPostcode::latitude, latitude);
        double north = -min(shown, one -> -one.latitude(), latitude == null ? null : -latitude);
        double kmWide = Math.max(4, (east - west) * KM_PER_DEGREE_EAST);
        double kmHigh = Math.max(2, (north - south) * KM_PER_DEGREE_NORTH);
        double scale = Math.min((WIDTH - 2 * EDGE) / kmWide, (HIGHEST - 2 * EDGE) / kmHigh);
        double height = Math.max(LOWEST, kmHigh * scale + 2 * EDGE);
        double left = (WIDTH - kmWide * scale) / 2;
        double top = (height - kmHigh * scale) / 2;
        Function<Double, String> x = lon -> number(left + (lon - west) * KM_PER_DEGREE_EAST * scale);
        Function<Double, String> y = lat -> number(top + (north - lat) * KM_PER_DEGREE_NORTH * scale);
        boolean labelled = shown.size() <= LABELLED;
        List<MapDot> dots = shown.stream()
                .sorted(Comparator.comparing((PointPostcode one) -> one.holders() == null ? 0 : -one.holders()))
                .map(one -> new MapDot(
                        x.apply(one.longitude()),
                        y.apply(one.latitude()),
                        kind(one),
                        number(size(one)),
                        labelled ? one.postcode() : "",
                        told.apply(one)))
                .toList();
        int km = kmWide > 60 ? 20 : kmWide > 20 ? 5 : 1;
        MapDot here = latitude == null || longitude == null
                ? null
                : new MapDot(x.apply(longitude), y.apply(latitude), "here", "", "", "");
        return new PostcodeMap(dots, number(height), number(EDGE + km * scale), km, here);
    }

    private static double min(List<PointPostcode> shown, Function<PointPostcode, Double> of, Double also) {
        double least = shown.stream().mapToDouble(of::apply).min().orElseThrow();
        return also == null ? least : Math.min(least, also);
    }

    static String kind(PointPostcode one) {
        return switch (one.stand()) {
            case OURS -> "ours";
            case CONFLICT, CONFLICT_OF_OTHERS -> "conflict";
            case OTHERS -> "others";
            case FREE -> "free";
        };
    }

    private static double size(PointPostcode one) {
        double holders = one.holders() == null ? 0 : one.holders();
        return SMALL + (LARGE - SMALL) * Math.sqrt(Math.min(1, holders / HOLDERS_OF_LARGE));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public List<MapDot> getDots() {
        return dots;
    }

    public String getHeight() {
        return height;
    }

    /** Where the line that shows the scale ends. */
    public String getScaleEnd() {
        return scaleEnd;
    }

    public int getScaleKm() {
        return scaleKm;
    }

    /** Where the point itself is; null when that is not known. */
    public MapDot getHere() {
        return here;
    }
}
