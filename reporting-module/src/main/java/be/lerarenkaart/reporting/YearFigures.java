package be.lerarenkaart.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The figures of a card year as they stand.
 *
 * @param measures each measure, also when 0
 * @param byChannel the same by channel; the sum over channels is the measure. Key UNALLOCATED only while there are any
 * @param byProvince by home province and channel, cells of 0 left out
 * @param reasons people who are not entitled, by why not
 */
public record YearFigures(
        int cardYear,
        Instant asOf,
        Map<Measure, Long> measures,
        Map<String, Map<Measure, Long>> byChannel,
        List<ProvinceFigure> byProvince,
        Map<String, Long> reasons) {}
