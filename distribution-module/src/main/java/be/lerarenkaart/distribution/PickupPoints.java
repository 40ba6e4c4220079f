package be.lerarenkaart.distribution;

import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The pick-up points of a card year, with the cards and postcodes they have. */
@ApplicationScoped
public class PickupPoints {

    /** In order of code. */
    public List<PickupPoint> of(CardYear year) {
        throw new UnsupportedOperationException();
    }

    public Optional<PickupPoint> find(CardYear year, String code) {
        throw new UnsupportedOperationException();
    }
}
