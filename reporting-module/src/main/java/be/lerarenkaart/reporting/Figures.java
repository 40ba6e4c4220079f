package be.lerarenkaart.reporting;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.Province;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts a card year by measure, channel and province, from the views of those who own the facts. */
@ApplicationScoped
public class Figures {

    private static final String FIGURES = SqlFile.read("figures.sql");
    private static final String REASONS = SqlFile.read("reasons.sql");

    /** Always told, also when empty; a newcomer should see what there could be. */
    private static final List<String> CHANNELS = List.of("MAGAZINE", "HOME", "PICKUP_POINT", "OTHER");

    private static final List<String> PROVINCES =
            List.of(Province.values()).stream().map(Province::label).toList();

    private static final Comparator<ProvinceFigure> IN_ORDER = Comparator.<ProvinceFigure>comparingInt(
                    cell -> PROVINCES.indexOf(cell.province()))
            .thenComparing(ProvinceFigure::channel)
            .thenComparing(ProvinceFigure::measure);

    private final Database database;
    private final Clock clock;

    @Inject
    Figures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Figures() {
        this(null, null);
    }

    /** The figures at this moment; all zero for a card year of which nothing is known. */
    public YearFigures of(CardYear year) {
        List<ProvinceFigure> cells = new ArrayList<>();
        database.each(FIGURES, row -> addCells(row, cells), year.value(), year.value());
        Map<String, Long> reasons = new TreeMap<>();
        database.query(REASONS, row -> reasons.put(row.getString("reason"), row.getLong("counted")), year.value());

        Map<Measure, Long> measures = zero();
        Map<String, Map<Measure, Long>> byChannel = new TreeMap<>();
        CHANNELS.forEach(channel -> byChannel.put(channel, zero()));
        for (ProvinceFigure cell : cells) {
            measures.merge(cell.measure(), cell.count(), Long::sum);
            byChannel.computeIfAbsent(cell.channel(), channel -> zero()).merge(cell.measure(), cell.count(), Long::sum);
        }
        List<ProvinceFigure> byProvince =
                cells.stream().filter(cell -> cell.count() > 0).sorted(IN_ORDER).toList();
        return new YearFigures(year.value(), clock.instant(), measures, byChannel, byProvince, reasons);
    }

    private static void addCells(ResultSet row, List<ProvinceFigure> cells) throws SQLException {
        for (Measure measure : Measure.values()) {
            long count = row.getLong(measure.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                cells.add(new ProvinceFigure(row.getString("province"), row.getString("channel"), measure, count));
            }
        }
    }

    private static Map<Measure, Long> zero() {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, 0L);
        }
        return counts;
    }
}
