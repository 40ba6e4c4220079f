package be.lerarenkaart.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.RefusedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceListsIT {

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    @Nested
    class GivenAListOfPostcodes {

        private static final String HEADER = "postcode;plaatsnaam;deelgemeente;gemeente;nis;arrondissement;provincie;"
                + "gewest;breedtegraad;lengtegraad;coord_bron;bijzonder\n";
        private static final String GHENT = "9000;Gent;;Gent;44021;Gent;Oost-Vlaanderen;Vlaams;51.05;3.72;x;0\n";

        @Test
        void whenItIsRead_thenItReplacesTheFormerOneWhole() {
            ReadRows read = read(Postcodes.class, HEADER + GHENT);
            assertThat(read.verdicts()).containsExactly("ACCEPTED");
            assertThat(read.told("before")).isEqualTo(5);
            assertThat(read.told("after")).isEqualTo(1);
            assertThat(campaign.texts("select postcode from eligibility_postcode"))
                    .containsExactly("9000");
        }

        @Test
        void whenAPostcodeComesTwice_thenItsPlaceOnTheMapIsThatOfItsFirstRow() {
            read(Postcodes.class, HEADER + GHENT + GHENT.replace("51.05", "50.00"));
            assertThat(campaign.texts("select latitude from eligibility_postcode_v1"))
                    .containsExactly("51.050000");
        }

        @Test
        void whenAPostcodeIsOfOneOrganisation_thenItIsNobodysHome() {
            read(Postcodes.class, HEADER + GHENT.replace(";0\n", ";1\n"));
            assertThat(campaign.texts("select special from eligibility_postcode_v1"))
                    .containsExactly("1");
        }

        @ParameterizedTest
        @CsvSource({
            "9000;, 900;, POSTCODE_INVALID",
            ";51.05;, ;noord;, COORDINATE_INVALID",
            ";3.72;, ;oost;, COORDINATE_INVALID",
            ";x;0, ;0, FIELD_COUNT",
            "Oost-Vlaanderen, Oost-Vlaanderen-en-verder, FIELD_TOO_LONG"
        })
        void whenACellIsWrong_thenTheRowIsRejectedForThat(String right, String wrong, String code) {
            assertThat(read(Postcodes.class, HEADER + GHENT.replace(right, wrong) + GHENT)
                            .verdicts())
                    .containsExactly("REJECTED/" + code, "ACCEPTED");
        }

        @Test
        void whenItHasNoRows_thenItIsRefused() {
            assertRefused(Postcodes.class, HEADER);
        }
    }

    @Nested
    class GivenAListOfInstitutions {

        private static final String HEADER =
                "nr;naam;net;koepel;niveau;straat;huisnummer;postcode;gemeente;provincie;levert_via;bron\n";
        private static final String SCHOOL = "800777;De Ster;VGO;KOV;Basis;Weg;1;9000;Gent;Oost-Vlaanderen;EPD;OSM\n";

        @Test
        void whenItIsRead_thenItReplacesTheFormerOneWhole() {
            ReadRows read = read(InstitutionFiles.class, HEADER + SCHOOL);
            assertThat(read.told("before")).isEqualTo(3);
            assertThat(campaign.texts("select concat(number, name, delivers_by) from eligibility_institution_v1"))
                    .containsExactly("800777De SterEPD");
        }

        @Test
        void whenItIsRead_thenItsInstitutionsAreFoundByNumberNameAndPlace() {
            String more = SCHOOL.replace("800777;De Ster", "012345;Ster 100%").replace("Gent", "Zoersel");
            read(InstitutionFiles.class, HEADER + SCHOOL + more);
            Institutions institutions = campaign.get(Institutions.class);

            assertThat(institutions.find("012345")).contains(new Institution("012345", "Ster 100%", "Zoersel"));
            assertThat(institutions.find("012346")).isEmpty();
            assertThat(institutions.find("12345")).isEmpty();
            assertThat(found(institutions, "ster")).containsExactly("800777", "012345");
            assertThat(found(institutions, "gent ster")).containsExactly("800777");
            assertThat(found(institutions, "0123")).containsExactly("012345");
            assertThat(found(institutions, "100% z")).containsExactly("012345");
            assertThat(found(institutions, "_")).isEmpty();
        }

        private static List<String> found(Institutions institutions, String text) {
            return institutions.search(text, 10).stream()
                    .map(Institution::number)
                    .toList();
        }

        @Test
        void whenANumberComesTwice_thenTheFirstStandsAndTheSecondIsMerged() {
            ReadRows read = read(InstitutionFiles.class, HEADER + SCHOOL + SCHOOL.replace("Ster", "Maan"));
            assertThat(read.verdicts()).containsExactly("ACCEPTED", "MERGED/DUPLICATE_ROW");
            assertThat(campaign.texts("select name from eligibility_institution"))
                    .containsExactly("De Ster");
        }

        @ParameterizedTest
        @CsvSource({
            "800777, 80077, NUMBER_INVALID",
            "EPD;OSM, EPD, FIELD_COUNT",
            "VGO, Vrij gesubsidieerd onderwijs, FIELD_TOO_LONG"
        })
        void whenACellIsWrong_thenTheRowIsRejectedForThat(String right, String wrong, String code) {
            assertThat(read(InstitutionFiles.class, HEADER + SCHOOL.replace(right, wrong) + SCHOOL)
                            .verdicts())
                    .containsExactly("REJECTED/" + code, "ACCEPTED");
        }

        @Test
        void whenItHasNoRows_thenItIsRefused() {
            assertRefused(InstitutionFiles.class, HEADER);
        }
    }

    private void assertRefused(Class<? extends Importer> importer, String csv) {
        assertThatExceptionOfType(RefusedFile.class)
                .isThrownBy(() -> read(importer, csv))
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("nothing-readable"));
    }

    private ReadRows read(Class<? extends Importer> importer, String csv) {
        return campaign.read(campaign.get(importer), Campaign.YEAR, csv, StandardCharsets.UTF_8);
    }
}
