package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which column of a kind of file says what. */
final class StaffLayout {

    /** An EPD delivery. The insz is read past: no card needs it. */
    static final StaffLayout EPD = new StaffLayout()
            .with(StaffField.STAMBOEK_NUMBER, Column.required("stamboeknummer"))
            .with(null, Column.optional("insz"))
            .with(StaffField.FAMILY_NAME, Column.required("naam", "familienaam"))
            .with(StaffField.GIVEN_NAME, Column.required("voornaam"))
            .with(StaffField.SEX, Column.required("geslacht", "M/V"))
            .with(
                    StaffField.BIRTH_DATE,
                    Column.required("geboortedatum", "Geb.datum").asDate())
            .with(StaffField.STREET, Column.required("straat"))
            .with(StaffField.HOUSE_NUMBER, Column.required("huisnummer", "Nr"))
            .with(StaffField.BOX, Column.required("bus"))
            .with(StaffField.POSTCODE, Column.required("postcode", "Postnr"))
            .with(StaffField.PLACE, Column.required("gemeente", "Woonplaats"))
            .with(StaffField.COUNTRY, Column.required("landcode", "Land"))
            .with(StaffField.EMAIL, Column.required("email", "E-mail"))
            .with(StaffField.INSTITUTION, Column.required("instellingsnummer", "Instelling"))
            .with(StaffField.CATEGORY, Column.required("personeelscategorie"))
            .with(StaffField.DUTY, Column.required("ambt"))
            .with(StaffField.BEGINS, Column.required("opdracht_begin").asDate())
            .with(StaffField.ENDS, Column.required("opdracht_einde").asDate())
            .with(StaffField.STATE, Column.required("administratieve_stand"))
            .with(StaffField.NUMERATOR, Column.required("opdracht_teller"))
            .with(StaffField.DENOMINATOR, Column.required("opdracht_noemer"))
            .with(
                    StaffField.FIRST_APPOINTMENT,
                    Column.required("eerste_aanstelling").asDate())
            .with(StaffField.RE_ENTRY, Column.required("herintrede").asDate());

    /** An institution's list, in any of the headings that schools use. */
    static final StaffLayout LIST = new StaffLayout()
            .with(StaffField.INSTITUTION, Column.required("instellingsnummer", "Instelling", "Instellingsnr"))
            .with(StaffField.STAMBOEK_NUMBER, Column.required("stamboeknummer", "Stamboeknr.", "Stamboek"))
            .with(StaffField.FAMILY_NAME, Column.required("naam", "Familienaam", "Achternaam"))
            .with(StaffField.GIVEN_NAME, Column.required("voornaam"))
            .with(
                    StaffField.BIRTH_DATE,
                    Column.required("geboortedatum", "Geb.datum").asDate())
            .with(StaffField.SEX, Column.optional("geslacht", "M/V"))
            .with(StaffField.STREET, Column.required("straat"))
            .with(StaffField.HOUSE_NUMBER, Column.required("huisnummer", "Nr", "Huisnr"))
            .with(StaffField.BOX, Column.optional("bus"))
            .with(StaffField.POSTCODE, Column.required("postcode", "Postnr", "Postnummer"))
            .with(StaffField.PLACE, Column.required("gemeente", "Woonplaats"))
            .with(StaffField.COUNTRY, Column.optional("landcode", "Land"))
            .with(StaffField.EMAIL, Column.optional("email", "E-mail", "E-mailadres"))
            .with(StaffField.DUTY, Column.optional("functie"))
            .with(StaffField.BEGINS, Column.required("begin", "In dienst").asDate())
            .with(StaffField.ENDS, Column.optional("einde", "Uit dienst").asDate())
            .with(StaffField.STARTER, Column.optional("starter", "Starter J/N"));

    private final List<Column> columns = new ArrayList<>();
    private final int[] places = new int[StaffField.values().length];

    private StaffLayout() {
        Arrays.fill(places, -1);
    }

    private StaffLayout with(StaffField field, Column column) {
        if (field != null) {
            places[field.ordinal()] = columns.size();
        }
        columns.add(column);
        return this;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** -1 when this kind of file has no such column. */
    int column(StaffField field) {
        return places[field.ordinal()];
    }

    String heading(StaffField field) {
        return columns.get(column(field)).name();
    }
}
