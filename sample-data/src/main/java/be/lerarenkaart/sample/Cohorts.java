package be.lerarenkaart.sample;

import be.lerarenkaart.sample.Cohort.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Divides the totals into cohorts, so that every published figure is met by construction and not by luck. */
final class Cohorts {

    private final List<Cohort> all = new ArrayList<>();
    private final int[] pickupsByProvince;
    private int people;

    Cohorts(Totals totals) {
        Province[] provinces = Province.values();
        pickupsByProvince = Stream.of(provinces).mapToInt(totals::pickups).toArray();
        int[] subscribers = Shares.of(totals.people(Kind.SUBSCRIBER), pickupsByProvince);
        int[] starters = Shares.of(totals.people(Kind.STARTER), pickupsByProvince);
        int[] withoutHurdle = Stream.of(pickupsByProvince, subscribers, starters)
                .flatMapToInt(IntStream::of)
                .toArray();
        int[] onLists = Shares.of(totals.onLists("people"), withoutHurdle);
        Kind[] kinds = {Kind.PICKUP, Kind.SUBSCRIBER, Kind.STARTER};
        for (int i = 0; i < withoutHurdle.length; i++) {
            Kind kind = kinds[i / provinces.length];
            Province province = provinces[i % provinces.length];
            add(kind, Source.EPD, province, withoutHurdle[i] - onLists[i]);
            add(kind, Source.LIST, province, onLists[i]);
        }
        for (Kind kind : Kind.values()) {
            if (kind.ordinal() >= Kind.ABROAD.ordinal() && kind.ordinal() < Kind.REJECTED.ordinal()) {
                add(kind, Source.EPD, null, totals.people(kind));
            }
        }
        add(Kind.REJECTED, Source.EPD, null, rejectedRows(totals));
        add(Kind.STRANGER, Source.LIST, null, totals.subscriptions("ONBEKEND") + ListQuirk.strangers(totals));
    }

    private static int rejectedRows(Totals totals) {
        return Stream.of(Quirk.values())
                .filter(Quirk::isRejected)
                .mapToInt(totals::rows)
                .sum();
    }

    private void add(Kind kind, Source source, Province province, int count) {
        if (count > 0) {
            all.add(new Cohort(kind, source, province, people, count));
            people += count;
        }
    }

    int people() {
        return people;
    }

    List<Cohort> all() {
        return all;
    }

    Cohort of(int person) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (person < all.get(middle).end()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return all.get(low);
    }

    /** The numbers of all people in the cohorts that fit. */
    int[] members(Predicate<Cohort> which) {
        return all.stream()
                .filter(which)
                .flatMapToInt(cohort -> IntStream.range(cohort.first(), cohort.end()))
                .toArray();
    }

    int[] pickupsByProvince() {
        return pickupsByProvince;
    }
}
