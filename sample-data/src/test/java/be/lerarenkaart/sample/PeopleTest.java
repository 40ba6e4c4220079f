package be.lerarenkaart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void inAFullYearNobodySharesNumberOrNameAndBirthDateWithAnother() {
        People people = Staff.of(1, 2030, Size.FULL.totals()).people();
        Set<String> numbers = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < people.count(); i++) {
            Person person = people.get(i);
            numbers.add(person.stamboekNumber());
            // Without spaces and accents, for a careful match takes two such spellings for one name.
            names.add(person.emailAt(person.birthDate().toString()));
        }
        assertThat(people.count()).isGreaterThan(230_000);
        assertThat(numbers).hasSize(people.count());
        assertThat(names).hasSize(people.count());
    }
}
