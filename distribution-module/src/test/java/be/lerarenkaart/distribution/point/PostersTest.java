package be.lerarenkaart.distribution.point;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.kernel.CardYear;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PostersTest {

    private static final CardYearDates YEAR = new CardYearDates(
            new CardYear(2027), null, null, null, null, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 6, 30), 1);

    private final Posters posters = new Posters(Clock.systemUTC());

    private static PickupPoint point(String name, String hours, LocalDate closes) {
        return new PickupPoint(
                "AP1",
                name,
                "bibliotheek",
                "Sint-Jozefsstraat",
                "1 bus B",
                "8000",
                "Brugge",
                "West-Vlaanderen",
                51.0,
                3.2,
                hours,
                null,
                closes,
                0,
                List.of());
    }

    private static OpeningHours hours() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, DayHours.read("9-11 12-13.30 14-17 18.15-20").orElseThrow());
        }
        week.put(DayOfWeek.SUNDAY, DayHours.CLOSED);
        return new OpeningHours(
                week,
                false,
                List.of(
                        new HourException(
                                1,
                                LocalDate.of(2027, 2, 8),
                                LocalDate.of(2027, 2, 14),
                                DayHours.CLOSED,
                                "krokusvakantie"),
                        new HourException(
                                2,
                                LocalDate.of(2027, 8, 1),
                                LocalDate.of(2027, 8, 14),
                                DayHours.CLOSED,
                                "na het afhalen")));
    }

    private String printed(String file, PickupPoint point, PointProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        posters.write(YEAR, point, profile, out);
        Path kept = Path.of("target", "posters", file);
        Files.createDirectories(kept.getParent());
        Files.write(kept, out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void thePoster_tellsWhereAndWhen_withDiacritics() throws IOException {
        PointContact contact = new PointContact("", "", "", "https://www.brugge.be/bibliotheek");
        assertThat(printed(
                        "usual.pdf",
                        point("Bibliotheek Žofia-Łukasz Çağlar-Ñandú 't Ëcht", "", LocalDate.of(2027, 5, 28)),
                        new PointProfile("AP1", 1, hours(), contact, "anna", null)))
                .contains("Hier is jouw", "lerarenkaart", "2027", "Žofia-Łukasz", "Çağlar-Ñandú 't Ëcht")
                .contains("Af te halen van 21 december 2026 tot en met 28 mei 2027")
                .contains("9.00-11.00 en 12.00-13.30 en 14.00-17.00 en 18.15-20.00")
                .contains("Gesloten op wettelijke feestdagen.")
                .contains("8 februari tot en met 14 februari 2027: gesloten (krokusvakantie)")
                .contains("https://www.brugge.be/bibliotheek")
                .doesNotContain("na het afhalen");
    }

    @Test
    void theLongestName_isThereWhole() throws IOException {
        String name = "Hoofdstedelijke Openbare Bibliotheek en Gemeenschapscentrum De Tweelingenzusterschool van de"
                + " Overleie-Sint-Gerardusdreef te Sint-Martens-Woluwe-Stokke";
        assertThat(name).hasSizeBetween(145, 150);
        String text = printed(
                "longest.pdf",
                point(name, "", null),
                new PointProfile("AP1", 1, hours(), PointContact.NONE, "anna", null));
        assertThat(text.replaceAll("\\s+", " ")).contains(name);
        printed(
                "one-word.pdf",
                point("W".repeat(150), "", null),
                new PointProfile("AP1", 0, null, PointContact.NONE, null, null));
    }

    @Test
    void withoutHoursOfItsOwn_thoseOfTheFileAreThere() throws IOException {
        assertThat(printed(
                        "file.pdf",
                        point("Bib", "ma-vr 10:00-18:00; za 10:00-16:00", null),
                        new PointProfile("AP1", 0, null, PointContact.NONE, null, null)))
                .contains("ma-vr 10:00-18:00", "za 10:00-16:00", "tot en met 30 juni 2027")
                .doesNotContain("feestdagen");
    }
}
