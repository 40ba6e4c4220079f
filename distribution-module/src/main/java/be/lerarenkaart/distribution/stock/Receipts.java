package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.distribution.card.BulkActs;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.distribution.card.CardSelection;
import be.lerarenkaart.jobs.DoneAnew;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A point tells what came in. What did not stays on its way until somebody finds it or says that it is lost. */
@DoneAnew
@ApplicationScoped
public class Receipts {

    private final ShelfCards cards;
    private final BulkActs bulk;

    @Inject
    public Receipts(ShelfCards cards, BulkActs bulk) {
        this.cards = cards;
        this.bulk = bulk;
    }

    Receipts() {
        this(null, null);
    }

    /**
     * Receives what lies in a box.
     *
     * @param counted how many cards somebody counted: guards against a box that was opened in a hurry
     * @param absent ids of the cards that were announced and are not in the box
     * @return how many came in
     * @throws LerarenkaartException 409 {@code nothing-to-receive} when nothing of the box is on its way any more,
     *     {@code changed-meanwhile} when one of the absent is not, 422 {@code count-differs} when the figures do not fit
     */
    @Transactional
    public long receive(CardYear year, String code, Box box, int counted, Collection<Long> absent, By by) {
        Map<Long, String> announced = cards.lockToCome(year, code, box);
        if (announced.isEmpty()) {
            throw refused("nothing-to-receive", 409, "Nothing to receive", "Van deze levering is niets meer onderweg.");
        }
        Set<Long> missing = Set.copyOf(absent);
        if (!announced.keySet().containsAll(missing)) {
            throw refused(
                    "changed-meanwhile",
                    409,
                    "Changed meanwhile",
                    "Een van de kaarten die je aanduidde, is intussen toch ontvangen of afgehaald. Kijk opnieuw.");
        }
        int there = announced.size() - missing.size();
        if (counted != there || counted < 1) {
            throw new LerarenkaartException(Problem.of(
                            "count-differs",
                            422,
                            "The count differs",
                            "Er is nog niets bewaard: de aantallen kloppen niet.")
                    .with(new Problem.Issue("body", "count", difference(announced.size(), missing.size(), counted))));
        }
        announced.keySet().removeAll(missing);
        return bulk.perform(
                CardAct.RECEIVE,
                CardSelection.at(year, code).in(box.production()).numbered(new ArrayList<>(announced.values())),
                null,
                by);
    }

    private static String difference(int announced, int missing, int counted) {
        if (counted < 1) {
            return "Kwam er geen enkele kaart aan, dan hoef je niets te bewaren: meld het aan Klasse.";
        }
        if (counted > announced - missing) {
            return "Je telde " + counted + " kaarten, maar verwacht werden er " + (announced - missing)
                    + ". Tel opnieuw. Zitten er toch meer in de doos, leg ze dan apart en meld het aan Klasse.";
        }
        return "Je telde " + counted + " kaarten van de " + announced + ": duid aan welke " + (announced - counted)
                + " ontbreken. Nu zijn er " + missing + " aangeduid.";
    }

    private static LerarenkaartException refused(String type, int status, String title, String why) {
        return new LerarenkaartException(Problem.of(type, status, title, why));
    }
}
