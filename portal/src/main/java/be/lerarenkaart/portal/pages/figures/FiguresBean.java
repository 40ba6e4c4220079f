package be.lerarenkaart.portal.pages.figures;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.Province;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Count;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.reporting.Figures;
import be.lerarenkaart.reporting.Measure;
import be.lerarenkaart.reporting.ProvinceFigure;
import be.lerarenkaart.reporting.YearFigures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The figures of a card year, and one measure of them by channel and province. */
@Named("figures")
@RequestScoped
@Needs(Right.SEE_FIGURES)
public class FiguresBean {

    private static final List<String> CHANNELS = List.of("MAGAZINE", "HOME", "PICKUP_POINT", "OTHER");
    private static final String UNALLOCATED = "UNALLOCATED";

    @Inject
    private Figures figures;

    @Inject
    private CardYearParam cardYear;

    private Measure measure = Measure.ENTITLED;
    private YearFigures found;

    public YearFigures getFound() {
        if (found == null) {
            found = figures.of(cardYear.getValue());
        }
        return found;
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public long count(Measure one) {
        return getFound().measures().getOrDefault(one, 0L);
    }

    public long getTotal() {
        return count(measure);
    }

    /** Those without a card yet have a column only while there are any. */
    public List<String> getChannels() {
        return getFound().byChannel().containsKey(UNALLOCATED)
                ? Stream.concat(CHANNELS.stream(), Stream.of(UNALLOCATED)).toList()
                : CHANNELS;
    }

    public long ofChannel(String channel, Measure one) {
        return getFound().byChannel().getOrDefault(channel, Map.of()).getOrDefault(one, 0L);
    }

    public List<ProvinceRow> getProvinces() {
        List<ProvinceRow> rows = new ArrayList<>();
        for (Province province : Province.values()) {
            Map<String, Long> byChannel = new TreeMap<>();
            for (ProvinceFigure cell : getFound().byProvince()) {
                if (cell.measure() == measure && cell.province().equals(province.label())) {
                    byChannel.merge(cell.channel(), cell.count(), Long::sum);
                }
            }
            rows.add(new ProvinceRow(
                    province.label(),
                    byChannel,
                    byChannel.values().stream().mapToLong(Long::longValue).sum()));
        }
        return rows;
    }

    public long getMostInProvince() {
        return getProvinces().stream().mapToLong(ProvinceRow::total).max().orElse(0);
    }

    public List<Count> getReasons() {
        return Count.largestFirst(getFound().reasons());
    }

    public long getNotEntitled() {
        return getFound().reasons().values().stream().mapToLong(Long::longValue).sum();
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure == null ? Measure.ENTITLED : measure;
    }
}
