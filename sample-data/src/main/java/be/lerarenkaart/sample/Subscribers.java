package be.lerarenkaart.sample;

import be.lerarenkaart.sample.Subscription.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Chooses who has which subscription. */
final class Subscribers {

    private final Staff staff;
    private final Dice dice;
    private final BitSet chosen = new BitSet();
    private final List<Subscription> all = new ArrayList<>();

    Subscribers(Staff staff) {
        this.staff = staff;
        dice = staff.dice(Throw.SUBSCRIPTIONS, 0);
        int[] subscribers = staff.cohorts().members(c -> c.kind() == Kind.SUBSCRIBER);
        add(subscribers, Sort.ABONNEE);
        addSome(subscribers, count("DUBBEL"), Sort.ABONNEE);

        int[] others = staff.cohorts().members(c -> c.kind() == Kind.PICKUP || c.kind() == Kind.STARTER);
        int[] denied = staff.cohorts().members(c -> c.kind().isDeniedByDecision());
        // Some hold a second ground, which must lose: lateness and expiry are looked at before the right.
        int lateWithoutRight = count("TE_LAAT") / 8;
        int expiredWithoutRight = count("VERLOPEN") / 5;
        addSome(others, count("TE_LAAT") - lateWithoutRight, Sort.TE_LAAT);
        addSome(denied, lateWithoutRight, Sort.TE_LAAT);
        addSome(others, count("VERLOPEN") - expiredWithoutRight, Sort.VERLOPEN);
        addSome(denied, expiredWithoutRight, Sort.VERLOPEN);
        addSome(denied, count("NIET_RECHTHEBBEND"), Sort.NIET_RECHTHEBBEND);

        int[] strangers = staff.cohorts().members(c -> c.kind() == Kind.STRANGER);
        // The first of them stand on lists, in rows that are refused.
        add(Arrays.copyOfRange(strangers, ListQuirk.strangers(staff.totals()), strangers.length), Sort.ONBEKEND);
    }

    private int count(String verdict) {
        return staff.totals().subscriptions(verdict);
    }

    private void add(int[] people, Sort sort) {
        for (int person : people) {
            all.add(new Subscription(person, sort));
        }
    }

    private void addSome(int[] people, int count, Sort sort) {
        for (int i = 0; i < count; i++) {
            int person;
            do {
                person = people[dice.below(people.length)];
            } while (chosen.get(person) || staff.quirks().of(person) != null);
            chosen.set(person);
            all.add(new Subscription(person, sort));
        }
    }

    /** In the order of the file, which is none. */
    List<Subscription> shuffled() {
        int[] order = new int[all.size()];
        Arrays.setAll(order, i -> i);
        dice.shuffle(order);
        return Arrays.stream(order).mapToObj(all::get).toList();
    }
}
