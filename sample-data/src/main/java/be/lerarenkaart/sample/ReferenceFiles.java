package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.file.Path;

/** Writes what changes seldom: postcodes and institutions. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static void writePostcodes(Path file, Places places) throws IOException {
        try (CsvFile csv = CsvFile.ours(
                file,
                "postcode",
                "plaatsnaam",
                "deelgemeente",
                "gemeente",
                "nis",
                "arrondissement",
                "provincie",
                "gewest",
                "breedtegraad",
                "lengtegraad",
                "coord_bron",
                "bijzonder")) {
            for (Place place : places.all()) {
                csv.add(
                        place.postcode(),
                        place.name(),
                        place.isPartOfMunicipality() ? "1" : "0",
                        place.municipality(),
                        "",
                        place.arrondissement(),
                        place.province().label,
                        place.province().region.label,
                        place.latitude(),
                        place.longitude(),
                        "benaderd",
                        "0");
            }
            for (String[] special : Words.table("organisation-postcodes.csv")) {
                Province province = Province.ofPostcode(special[0]);
                csv.add(
                        special[0],
                        special[1],
                        "0",
                        "",
                        "",
                        "",
                        province.label,
                        province.region.label,
                        "0.0000",
                        "0.0000",
                        "geen",
                        "1");
            }
        }
    }

    static void writeInstitutions(Path file, Institutions institutions) throws IOException {
        try (CsvFile csv = CsvFile.ours(
                file,
                "nr",
                "naam",
                "net",
                "koepel",
                "niveau",
                "straat",
                "huisnummer",
                "postcode",
                "gemeente",
                "provincie",
                "levert_via",
                "bron")) {
            for (Institution institution : institutions.all()) {
                csv.add(
                        institution.number(),
                        institution.name(),
                        institution.net(),
                        institution.koepel(),
                        institution.level(),
                        institution.street(),
                        Integer.toString(institution.houseNumber()),
                        institution.place().postcode(),
                        institution.place().name(),
                        institution.place().province().label,
                        institution.deliversBy(),
                        "verzonnen");
            }
        }
    }
}
