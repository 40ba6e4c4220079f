package be.lerarenkaart.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A card year of long ago in which a few invented people had their last right: they are there to be erased. Their numbers
 * end in a serial that the made-up year does not reach.
 */
final class SampleLongAgo {

    /** Longer ago than people are kept by default, whatever the day of this year is. */
    private static final int YEARS = 4;

    private static final int SERIAL = 91;
    private static final int PEOPLE = 30;
    private static final List<String> NAMES = List.of("Voorbij", "Destijds", "Vroeger", "Weleer", "Eertijds", "Ooit");
    private static final List<String> GIVEN = List.of("Aagje", "Bavo", "Coleta", "Dorus", "Ermina");

    private static final String HEADER =
            "stamboeknummer;insz;naam;voornaam;geslacht;geboortedatum;straat;huisnummer;bus;postcode;gemeente;landcode;"
                    + "email;instellingsnummer;personeelscategorie;ambt;opdracht_begin;opdracht_einde;"
                    + "administratieve_stand;opdracht_teller;opdracht_noemer;eerste_aanstelling;herintrede\n";

    private final Path folder;
    private final int cardYear;

    SampleLongAgo(Path folder, int thisYear) {
        this.folder = folder;
        this.cardYear = thisYear - YEARS;
    }

    void play(Campaign campaign, String institution) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int person = 0; person < PEOPLE; person++) {
            rows.append(row(person, institution));
        }
        Path file = Files.writeString(folder.resolve("epd_" + cardYear + ".csv"), rows);
        campaign.decideOn(cardYear, file);
    }

    private String row(int person, String institution) {
        LocalDate born = LocalDate.of(1956, 1, 1).plusDays(97L * person);
        int nine = ((200 + born.getYear() % 100) * 100 + born.getMonthValue()) * 10_000
                + born.getDayOfMonth() * 100
                + SERIAL;
        return String.format(
                Locale.ROOT,
                "%d%02d;;%s;%s;V;%s;Oude Weg;%d;;9000;Gent;BE;;%s;OP;Leraar;%d-09-01;;DIENST;20;20;1980-09-01;%n",
                nine,
                nine % 97,
                NAMES.get(person % NAMES.size()),
                GIVEN.get(person % GIVEN.size()),
                born,
                person + 1,
                institution,
                cardYear - 1);
    }
}
