package be.lerarenkaart.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Every count that a system must reach from the files of this year. */
final class Expected {

    private final Staff staff;
    private final Map<String, Object> counts = new LinkedHashMap<>();

    private Expected(Staff staff) {
        this.staff = staff;
    }

    static Map<String, Object> of(
            Staff staff,
            EpdDelivery delivery,
            Subscriptions subscriptions,
            StaffLists lists,
            Distribution distribution) {
        Expected expected = new Expected(staff);
        expected.entitled();
        expected.channels();
        expected.denied();
        Map<String, Object> counts = expected.counts;
        counts.put("epd_rijen", delivery.rows());
        counts.put("epd_oordelen", delivery.verdicts().counts());
        counts.put("epd_codes", delivery.codes().counts());
        counts.put("abonnees_rijen", subscriptions.verdicts().total());
        counts.put("abonnees_oordelen", subscriptions.verdicts().counts());
        counts.put("lijsten_bestanden", lists.files());
        counts.put("lijsten_oordelen", lists.verdicts().counts());
        counts.put("afhaalpunten", distribution.points());
        counts.put("afhaalpunten_zonder_kaarten", distribution.pointsWithoutCards());
        counts.put("vroeg_gestopt", distribution.closingEarly());
        counts.put("niet_geclaimd_in_vlaanderen", distribution.gaps());
        counts.put("dubbel_geclaimd", distribution.conflicts());
        return counts;
    }

    private void entitled() {
        counts.put("jaar", staff.season().cardYear());
        counts.put("bron", "voorbeeldgegevens, seed " + staff.seed());
        int onLists = sum(cohort -> cohort.kind().isEntitled() && cohort.source() == Cohort.Source.LIST);
        int entitled = sum(cohort -> cohort.kind().isEntitled());
        counts.put("rechthebbenden", entitled);
        counts.put("in_epd", entitled - onLists);
        counts.put("via_instellingslijst", onLists);
        counts.put("kaarten_geproduceerd", entitled);
        counts.put("herdruk_gestolen", 0);
    }

    private void channels() {
        Map<String, Integer> channels = new LinkedHashMap<>();
        Map<String, Integer> others = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (kind.isEntitled()) {
                channels.merge(kind.channel, sum(cohort -> cohort.kind() == kind), Integer::sum);
                if (!kind.code.isEmpty()) {
                    others.put(kind.code, sum(cohort -> cohort.kind() == kind));
                }
            }
        }
        counts.put("kanaal", channels);
        counts.put("overig", others);
        counts.put("afhaalpunt_per_provincie", byProvince(Kind.PICKUP));
        counts.put("afhaalpunt_totaal", channels.get(Kind.PICKUP.channel));
        Map<String, Object> postal = new LinkedHashMap<>();
        postal.put(Kind.SUBSCRIBER.channel, byProvince(Kind.SUBSCRIBER));
        postal.put(Kind.STARTER.channel, byProvince(Kind.STARTER));
        counts.put("abonnees_en_starters_per_provincie_fictief", postal);
    }

    private void denied() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        Stream.of(Kind.values())
                .filter(Kind::isDeniedByDecision)
                .forEach(kind -> reasons.put(kind.code, sum(cohort -> cohort.kind() == kind)));
        counts.put("niet_rechthebbend", reasons);
        counts.put(
                "niet_rechthebbend_totaal",
                reasons.values().stream().mapToInt(Integer::intValue).sum());
    }

    private Map<String, Integer> byProvince(Kind kind) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (Province province : Province.values()) {
            counted.put(province.label, sum(cohort -> cohort.kind() == kind && cohort.province() == province));
        }
        return counted;
    }

    private int sum(java.util.function.Predicate<Cohort> which) {
        return staff.cohorts().all().stream()
                .filter(which)
                .mapToInt(Cohort::count)
                .sum();
    }
}
