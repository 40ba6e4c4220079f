package be.lerarenkaart.portal.pages;

import be.lerarenkaart.distribution.stock.StockWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Cards handed over, week by week, as bars that we draw; a table with the same stands beside it. */
public final class WeekChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 240;
    private static final int LEFT = 56;
    private static final int BASE = 204;
    private static final int TOP = 16;
    private static final int MOST_LABELS = 8;
    private static final double WIDEST = 64;

    /**
     * One week.
     *
     * @param label under it; empty where there is no room for one
     * @param told when it is pointed at
     */
    public record Bar(String x, String y, String width, String height, String middle, String label, String told) {}

    /** A line with its figure. */
    public record Line(String y, long value) {}

    private final List<Bar> bars = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private WeekChart() {}

    /** @param told what a bar says */
    public static WeekChart of(List<StockWeek> weeks, Function<StockWeek, String> told) {
        WeekChart chart = new WeekChart();
        long most = weeks.stream().mapToLong(StockWeek::handedOver).max().orElse(0);
        long step = step(most);
        long high = Math.max(step, (most + step - 1) / step * step);
        for (long value = 0; value <= high; value += step) {
            chart.lines.add(new Line(number(y(value, high)), value));
        }
        double each = (double) (WIDTH - LEFT) / Math.max(1, weeks.size());
        int labelled = Math.max(1, (weeks.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < weeks.size(); i++) {
            StockWeek week = weeks.get(i);
            double top = y(week.handedOver(), high);
            double middle = LEFT + (i + 0.5) * each;
            double wide = Math.min(WIDEST, each * 0.7);
            chart.bars.add(new Bar(
                    number(middle - wide / 2),
                    number(top),
                    number(wide),
                    number(BASE - top),
                    number(middle),
                    i % labelled == 0
                            ? week.monday().getDayOfMonth() + "/"
                                    + week.monday().getMonthValue()
                            : "",
                    told.apply(week)));
        }
        return chart;
    }

    /** 1, 2 or 5 with noughts, so that four lines or fewer do. */
    private static long step(long most) {
        for (long unit = 1; ; unit *= 10) {
            for (long step : new long[] {unit, 2 * unit, 5 * unit}) {
                if (most <= 4 * step) {
                    return step;
                }
            }
        }
    }

    private static double y(long value, long high) {
        return BASE - (double) (BASE - TOP) * value / high;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    public List<Bar> getBars() {
        return bars;
    }

    public List<Line> getLines() {
        return lines;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }
}
