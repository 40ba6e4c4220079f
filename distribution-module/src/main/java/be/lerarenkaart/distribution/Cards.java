package be.lerarenkaart.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The cards, by holder or by number. */
@ApplicationScoped
public class Cards {

    /** All cards of a person, newest card year first, each with its history. */
    public List<CardFact> ofHolder(long staffMemberId) {
        throw new UnsupportedOperationException();
    }

    /**
     * How a card stands now.
     *
     * @param number 11 digits beginning with 6, as printed; anything else is no card of ours
     */
    public Optional<CardStanding> standing(String number) {
        throw new UnsupportedOperationException();
    }
}
