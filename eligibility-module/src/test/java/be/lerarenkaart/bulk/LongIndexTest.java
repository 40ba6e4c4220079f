package be.lerarenkaart.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LongIndexTest {

    @Property(tries = 300)
    void whenAnyKeysAreAdded_thenItAnswersAsAMapWould(@ForAll List<Long> keys, @ForAll List<Long> others) {
        LongIndex index = new LongIndex();
        Map<Long, Integer> map = new HashMap<>();
        for (long key : keys) {
            int expected = map.computeIfAbsent(key, absent -> map.size());
            assertThat(index.add(key)).isEqualTo(expected);
            assertThat(index.key(expected)).isEqualTo(key);
        }
        assertThat(index.size()).isEqualTo(map.size());
        keys.forEach(key -> assertThat(index.find(key)).isEqualTo(map.get(key)));
        others.forEach(key -> assertThat(index.find(key)).isEqualTo(map.getOrDefault(key, -1)));
    }

    /** Keys that differ only in bits that a poor mix would drop, beyond several doublings. */
    @Test
    void whenAWholeDeliveryOfKeysIsAdded_thenEachKeepsItsPlace() {
        LongIndex index = new LongIndex();
        for (int i = 0; i < 100_000; i++) {
            index.add((long) i << 32);
        }
        for (int i = 0; i < 100_000; i++) {
            if (index.find((long) i << 32) != i) {
                assertThat(index.find((long) i << 32)).as("key %d", i).isEqualTo(i);
            }
        }
        assertThat(index.find(1)).isEqualTo(-1);
    }
}
