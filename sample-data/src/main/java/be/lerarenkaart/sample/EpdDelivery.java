package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/** Writes the delivery, institution by institution, and the answer to each of its rows. */
final class EpdDelivery {

    private final Staff staff;
    private final BitSet seen = new BitSet();
    private final Tally verdicts = new Tally();
    private final Tally codes = new Tally();
    private int rows;

    EpdDelivery(Staff staff) {
        this.staff = staff;
    }

    void write(Path folder) throws IOException {
        int year = staff.season().cardYear();
        try (CsvFile delivery = CsvFile.ours(folder.resolve("epd_" + year + ".csv"), EpdField.header());
                CsvFile answers = CsvFile.ours(
                        folder.resolve("antwoorden_epd_" + year + ".csv"),
                        "rij",
                        "stamboeknummer",
                        "oordeel",
                        "code",
                        "kanaal",
                        "provincie",
                        "toelichting")) {
            for (long entry : entriesInOrder()) {
                Person person = staff.people().get(EntryKey.person(entry));
                EpdRow row = row(person, EntryKey.isSecond(entry));
                String number = row.get(EpdField.STAMBOEKNUMMER);
                rows = delivery.add(row.fields());
                Answer answer = answer(person);
                verdicts.count(answer.verdict.word);
                if (!answer.code.isEmpty()) {
                    codes.count(answer.code);
                }
                answers.add(
                        Integer.toString(rows),
                        number,
                        answer.verdict.word,
                        answer.code,
                        answer.channel,
                        answer.channel.equals(Kind.PICKUP.channel) ? person.province().label : "",
                        "");
            }
        }
    }

    private long[] entriesInOrder() {
        long[] entries = Arrays.stream(staff.cohorts().members(c -> c.source() == Cohort.Source.EPD))
                .mapToObj(this::entries)
                .flatMapToLong(Arrays::stream)
                .toArray();
        Arrays.sort(entries);
        return entries;
    }

    private long[] entries(int number) {
        Quirk quirk = staff.quirks().of(number);
        Institution[] at = staff.institutions().of(staff.people().get(number));
        int hash = staff.dice(Throw.ROW_ORDER, number).below(1 << 16);
        long first = EntryKey.of(at[0], hash, number, false);
        if (quirk == null || !quirk.isPair()) {
            return new long[] {first};
        }
        Institution other = quirk == Quirk.TWEEDE_OPDRACHT ? at[1] : at[0];
        return new long[] {first, EntryKey.of(other, hash * 31 & 0xFFFF, number, true)};
    }

    private EpdRow row(Person person, boolean second) {
        Quirk quirk = staff.quirks().of(person.number());
        Home home = staff.homes().of(person);
        Institution[] at = staff.institutions().of(person);
        if (second && quirk == Quirk.TWEEDE_OPDRACHT) {
            EpdRow row = EpdRow.of(person, home, staff.assignments().second(person), at[1].number());
            // Another institution may type the name in capitals; it is still the same name.
            return person.number() % 16 == 0 ? row.change(EpdField.NAAM, n -> n.toUpperCase(Locale.ROOT)) : row;
        }
        EpdRow row = EpdRow.of(person, home, staff.assignments().of(person), at[0].number());
        if (second && quirk == Quirk.NAAMCONFLICT) {
            row.set(EpdField.NAAM, staff.people().otherFamilyName(person.number()));
        } else if (quirk != null) {
            int shape = staff.dice(Throw.QUIRK_SHAPE, person.number()).below(1000);
            quirk.apply(row, shape, staff.season().cardYear());
        }
        return row;
    }

    private Answer answer(Person person) {
        boolean again = seen.get(person.number());
        seen.set(person.number());
        Kind kind = person.kind();
        Quirk quirk = staff.quirks().of(person.number());
        if (quirk != null && (again || quirk.isRejected())) {
            return new Answer(quirk.verdict(), quirk.name(), "");
        } else if (quirk == Quirk.DUBBELE_RIJ) {
            return new Answer(Verdict.WARNING, quirk.name(), kind.channel);
        } else if (quirk != null && quirk != Quirk.TWEEDE_OPDRACHT) {
            return new Answer(quirk.verdict(), quirk.name(), kind.channel);
        } else if (kind.isDeniedByDecision()) {
            return new Answer(Verdict.NOT_ENTITLED, kind.code, "");
        }
        return new Answer(kind.isWarnedOf() ? Verdict.WARNING : Verdict.OK, kind.code, kind.channel);
    }

    int rows() {
        return rows;
    }

    Tally verdicts() {
        return verdicts;
    }

    Tally codes() {
        return codes;
    }

    private record Answer(Verdict verdict, String code, String channel) {}

    /** Institution, then chance, then person: a number that sorts as the rows stand in the file. */
    private static final class EntryKey {

        static long of(Institution institution, int hash, int person, boolean second) {
            long key = Long.parseLong(institution.number());
            return ((key << 16 | hash) << 20 | person) << 1 | (second ? 1 : 0);
        }

        static int person(long key) {
            return (int) (key >>> 1) & (1 << 20) - 1;
        }

        static boolean isSecond(long key) {
            return (key & 1) == 1;
        }
    }
}
