package be.lerarenkaart.distribution.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private static final DayHours MORNING = DayHours.read("9-12").orElseThrow();
    private static final DayHours ALL_DAY = DayHours.read("9-12 13-17.30").orElseThrow();

    private final OpeningHours hours = new OpeningHours(
            Map.of(
                    DayOfWeek.MONDAY, ALL_DAY,
                    DayOfWeek.TUESDAY, ALL_DAY,
                    DayOfWeek.WEDNESDAY, MORNING,
                    DayOfWeek.SATURDAY, MORNING),
            false,
            List.of(
                    new HourException(
                            1, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 15), DayHours.CLOSED, "zomersluiting"),
                    new HourException(2, LocalDate.of(2027, 3, 29), LocalDate.of(2027, 3, 29), MORNING, "toch open")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            9-12                     | 09:00-12:00
            9.30-12u                 | 09:30-12:00
            9:30 – 12:00 en 13u30-17 | 09:30-12:00 13:30-17:00
            9u tot 12u, 13u tot 17u  | 09:00-12:00 13:00-17:00
            09:00-12:00 12:00-17:00  | 09:00-12:00 12:00-17:00
            8-9; 10-11; 12-13; 14-15 | 08:00-09:00 10:00-11:00 12:00-13:00 14:00-15:00
            gesloten                 | ''
            """)
    void hours_areReadAsPeopleTypeThem(String typed, String read) {
        assertThat(DayHours.read(typed))
                .hasValueSatisfying(day -> assertThat(day).hasToString(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12-9",
                "9-9",
                "25-26",
                "9-12 11-13",
                "9-12.75",
                "negen tot twaalf",
                "9",
                "9-12, en wat",
                "8-24",
                "8-9 10-11 12-13 14-15 16-17",
                "-9-12",
                "9-123"
            })
    void whatIsNoTimeOfADay_isNotGuessed(String typed) {
        assertThat(DayHours.read(typed)).isEmpty();
    }

    @Test
    void theWeek_isReadOnOneLine() {
        assertThat(hours.text()).isEqualTo("ma-di 9.00-12.00 en 13.00-17.30; wo 9.00-12.00; za 9.00-12.00");
        assertThat(new OpeningHours(Map.of(), false, List.of()).text()).isEmpty();
    }

    @Test
    void theLongestWeek_fitsWhereItIsKept() {
        DayHours longest =
                DayHours.read("10:00-11:00 12:00-13:00 14:00-15:00 16:00-17:00").orElseThrow();
        DayHours other =
                DayHours.read("10:00-11:00 12:00-13:00 14:00-15:00 16:00-17:30").orElseThrow();
        Map<DayOfWeek, DayHours> week = new java.util.EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.getValue() % 2 == 0 ? longest : other);
        }
        assertThat(new OpeningHours(week, false, List.of()).text()).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-22, 09:00-12:00 13:00-17:30",
        "2027-03-24, 09:00-12:00",
        "2027-03-25, ''",
        "2027-07-06, ''",
        "2027-07-15, ''",
        "2027-07-19, 09:00-12:00 13:00-17:30",
        "2027-07-21, ''",
        "2027-05-17, ''",
        "2027-03-29, 09:00-12:00"
    })
    void aDay_isAsTheWeekSays_butForHolidaysAndExceptions(LocalDate day, String open) {
        assertThat(hours.on(day)).hasToString(open);
    }

    @Test
    void aPointMayBeOpenOnHolidays() {
        OpeningHours always = new OpeningHours(hours.week(), true, hours.exceptions());
        assertThat(always.on(LocalDate.of(2027, 7, 21))).isEqualTo(MORNING);
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2019-04-21",
        "2024-03-31",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22"
    })
    void easter_isWhereTheCalendarHasIt(LocalDate sunday) {
        assertThat(Holidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void theTenHolidaysOfAYear_areThoseOfTheCalendar() {
        assertThat(Holidays.of(2027))
                .containsExactly(
                        Map.entry(LocalDate.of(2027, 1, 1), "nieuwjaar"),
                        Map.entry(LocalDate.of(2027, 3, 29), "paasmaandag"),
                        Map.entry(LocalDate.of(2027, 5, 1), "Dag van de Arbeid"),
                        Map.entry(LocalDate.of(2027, 5, 6), "Hemelvaart"),
                        Map.entry(LocalDate.of(2027, 5, 17), "pinkstermaandag"),
                        Map.entry(LocalDate.of(2027, 7, 21), "nationale feestdag"),
                        Map.entry(LocalDate.of(2027, 8, 15), "Maria-Hemelvaart"),
                        Map.entry(LocalDate.of(2027, 11, 1), "Allerheiligen"),
                        Map.entry(LocalDate.of(2027, 11, 11), "Wapenstilstand"),
                        Map.entry(LocalDate.of(2027, 12, 25), "Kerstmis"));
        assertThat(Holidays.on(LocalDate.of(2008, 5, 1))).contains("Dag van de Arbeid en Hemelvaart");
    }
}
