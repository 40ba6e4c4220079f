package be.lerarenkaart.sample;

/** All that is known of the year before a file is written. */
record Staff(
        long seed,
        Season season,
        Totals totals,
        Places places,
        Cohorts cohorts,
        People people,
        Homes homes,
        Institutions institutions,
        Assignments assignments,
        Quirks quirks) {

    static Staff of(long seed, int cardYear, Totals totals) {
        Season season = new Season(cardYear);
        Places places = new Places();
        Cohorts cohorts = new Cohorts(totals);
        return new Staff(
                seed,
                season,
                totals,
                places,
                cohorts,
                new People(seed, season, cohorts),
                new Homes(seed, places),
                new Institutions(seed, totals, places),
                new Assignments(seed, season),
                new Quirks(seed, totals, cohorts));
    }

    /** Most people on lists have a stamboek number that their institution does not know. */
    boolean isWithoutNumber(Person person) {
        return person.source() == Cohort.Source.LIST
                && Dice.of(seed, Throw.LIST_PERSON, person.number()).percent(55);
    }

    Dice dice(Throw purpose, long key) {
        return Dice.of(seed, purpose, key);
    }
}
