package be.lerarenkaart.systemtest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database gave up for others is done anew, in the server that really begins the transactions. */
@ExtendWith(ArquillianExtension.class)
class DoneAnewIT {

    @Inject
    private Contended contended;

    @Resource
    private UserTransaction transaction;

    @Test
    void whenTheDatabaseGivesUp_thenItIsDoneAnewEachTimeInATransactionOfItsOwn() {
        List<Object> attempts = contended.succeedAfter(3, new ArrayList<>());
        assertEquals(4, attempts.size());
        assertEquals(4, new HashSet<>(attempts).size());
    }

    @Test
    void whenItGivesUpForEver_thenItFailsAtLast() {
        List<Object> attempts = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> contended.succeedAfter(100, attempts));
        assertEquals(10, attempts.size());
    }

    @Test
    void whenItFailsForAnotherReason_thenOnce() {
        List<Object> attempts = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> contended.failOtherwise(attempts));
        assertEquals(1, attempts.size());
    }

    @Test
    void whenSomebodyElseBeganTheTransaction_thenItIsTheirsToBeginAnew() throws Exception {
        List<Object> attempts = new ArrayList<>();
        transaction.begin();
        try {
            assertThrows(IllegalStateException.class, () -> contended.succeedAfter(3, attempts));
        } finally {
            transaction.rollback();
        }
        assertEquals(1, attempts.size());
    }
}
