package be.lerarenkaart.eligibility;

import be.lerarenkaart.eligibility.matching.Recognition;
import java.util.Collection;
import java.util.List;

/** All rows of a list that are kept, with the grounds on which their people were recognised. */
record ListedPeople(List<ListedPerson> people, Collection<Recognition> answers) {

    long counting() {
        return people.stream().filter(ListedPerson::counts).count();
    }
}
