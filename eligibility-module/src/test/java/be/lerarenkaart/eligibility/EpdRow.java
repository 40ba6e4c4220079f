package be.lerarenkaart.eligibility;

/** A row of an EPD delivery for card year 2021: without more, of a teacher who is entitled to a card. */
final class EpdRow extends SheetRow<EpdRow> {

    private EpdRow() {
        super(StaffLayout.EPD);
    }

    static EpdRow anEpdRow() {
        return new EpdRow()
                .person(1)
                .with("geslacht", "V")
                .with("straat", "Kerkstraat")
                .with("huisnummer", "1")
                .with("postcode", "9000")
                .with("gemeente", "Gent")
                .with("landcode", "BE")
                .with("instellingsnummer", Campaign.SCHOOL)
                .with("personeelscategorie", "OP")
                .with("ambt", "leraar")
                .with("opdracht_begin", "2015-09-01")
                .with("administratieve_stand", "DIENST")
                .with("opdracht_teller", "20")
                .with("opdracht_noemer", "20")
                .with("eerste_aanstelling", "2010-09-01");
    }

    EpdRow inState(String state) {
        return with("administratieve_stand", state);
    }

    EpdRow retired() {
        return inState("PENSIOEN");
    }

    EpdRow deceased() {
        return inState("OVERLEDEN");
    }

    EpdRow ofCategory(String category) {
        return with("personeelscategorie", category);
    }

    EpdRow from(String begin) {
        return with("opdracht_begin", begin);
    }

    EpdRow until(String end) {
        return with("opdracht_einde", end);
    }

    EpdRow firstAppointed(String date) {
        return with("eerste_aanstelling", date);
    }

    EpdRow reEntered(String date) {
        return with("herintrede", date);
    }

    EpdRow living(String postcode, String place) {
        return with("postcode", postcode).with("gemeente", place);
    }

    EpdRow at(String institution) {
        return with("instellingsnummer", institution);
    }

    @Override
    EpdRow self() {
        return this;
    }
}
