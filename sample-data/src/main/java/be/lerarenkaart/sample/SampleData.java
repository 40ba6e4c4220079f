package be.lerarenkaart.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a whole card year of invented people: the files that arrive in its campaign, and the answers that a right
 * system gives to them. No row describes a real person.
 *
 * <p>The folder gets {@code postcodes.csv} and a folder named by the year with the delivery, institutions, staff lists,
 * subscriptions, pick-up points and claims, beside {@code verwacht_<year>.json} and {@code antwoorden_*}. The same seed,
 * year and size give the same bytes. Files of a former run with the same names are replaced.
 */
public final class SampleData {

    public static final long USUAL_SEED = 2021;

    private SampleData() {}

    /**
     * @param folder made when it is not there
     * @param cardYear all dates are relative to it
     * @throws IllegalArgumentException for a year in which stamboek numbers of two centuries would meet
     */
    public static void write(Path folder, int cardYear, Size size) throws IOException {
        write(folder, cardYear, size, USUAL_SEED);
    }

    public static void write(Path folder, int cardYear, Size size, long seed) throws IOException {
        if (cardYear < 1990 || cardYear > 2099) {
            throw new IllegalArgumentException("There are no sample card years before 1990 or after 2099.");
        }
        Staff staff = Staff.of(seed, cardYear, size.totals());
        Path year = Files.createDirectories(folder.resolve(Integer.toString(cardYear)));
        ReferenceFiles.writePostcodes(folder.resolve("postcodes.csv"), staff.places());
        ReferenceFiles.writeInstitutions(year.resolve("instellingen.csv"), staff.institutions());
        EpdDelivery delivery = new EpdDelivery(staff);
        delivery.write(year);
        StaffLists lists = new StaffLists(staff);
        lists.write(year);
        Subscriptions subscriptions = new Subscriptions(staff);
        subscriptions.write(year);
        Distribution distribution = new Distribution(staff);
        distribution.write(year);
        Files.writeString(
                year.resolve("verwacht_" + cardYear + ".json"),
                Json.of(Expected.of(staff, delivery, subscriptions, lists, distribution)));
    }
}
