package be.lerarenkaart.eligibility;

import java.time.LocalDate;

/** A row of an institution's list for card year 2021: without more, of a lecturer who works there and has no number. */
final class ListRow extends SheetRow<ListRow> {

    private ListRow() {
        super(StaffLayout.LIST);
    }

    static ListRow aListRow() {
        return new ListRow()
                .person(1001)
                .with("stamboeknummer", "")
                .with("instellingsnummer", Campaign.COLLEGE)
                .with("geslacht", "M")
                .with("straat", "Dorpsstraat")
                .with("huisnummer", "2")
                .with("postcode", "9000")
                .with("gemeente", "Gent")
                .with("landcode", "BE")
                .with("functie", "lector")
                .with("begin", "2015-09-01")
                .with("starter", "N");
    }

    static ListRow aListRowOf(int person) {
        return aListRow().person(person).with("stamboeknummer", "");
    }

    ListRow numbered() {
        int person = (int) LocalDate.parse(get("geboortedatum")).toEpochDay();
        return with("stamboeknummer", new TestPerson(person).stamboekNumber());
    }

    ListRow from(String begin) {
        return with("begin", begin);
    }

    ListRow until(String end) {
        return with("einde", end);
    }

    ListRow starter() {
        return with("starter", "J");
    }

    ListRow living(String postcode, String place) {
        return with("postcode", postcode).with("gemeente", place);
    }

    ListRow at(String institution) {
        return with("instellingsnummer", institution);
    }

    @Override
    ListRow self() {
        return this;
    }
}
