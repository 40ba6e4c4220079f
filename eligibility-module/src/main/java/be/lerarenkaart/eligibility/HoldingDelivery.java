package be.lerarenkaart.eligibility;

import be.lerarenkaart.eligibility.matching.MatchRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets a delivery hold that was read, at once or after somebody confirmed it: whoever it names is who it says. */
@ApplicationScoped
class HoldingDelivery {

    @Inject
    private CurrentSources sources;

    @Inject
    private People people;

    @Inject
    private MatchRows matches;

    /** What people settled about rows of the former delivery is carried over while that one still holds. */
    void begin(Connection connection, int cardYear, long importId) throws SQLException {
        matches.carryOver(connection, importId, cardYear);
        people.update(connection, importId);
        sources.holdEpd(connection, cardYear, importId);
    }
}
