package be.lerarenkaart.acceptance;

import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * Fills an empty server with a made-up card year, through the API like everybody: {@code <home> <small|full>
 * <marker>}, with address and key as for {@link Acceptance}, and a second administrator's key, for production takes two
 * people. Small is this year, wholly played, and the raw files of next year to play with; full is 2021 with its
 * published totals. A server that has a card year already is left alone. From the first act on the marker, a file,
 * stands; whoever started this takes it away when all went well.
 */
public final class SampleCampaign {

    private static final int YEAR_OF_PUBLISHED_TOTALS = 2021;
    /** Of the sample account of a personnel department. */
    private static final String SAMPLE_INSTITUTION = "690001";

    private static final String CARD_YEARS = "card-years";

    private SampleCampaign() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        Api api = new Api(environment.get("LERARENKAART_URL"), environment.get("LERARENKAART_ADMIN_KEY"));
        Api second = new Api(environment.get("LERARENKAART_URL"), environment.get("LERARENKAART_SAMPLE_KEY"));
        try {
            if (api.get(CARD_YEARS).asJsonArray().isEmpty()) {
                Files.writeString(Path.of(arguments[2]), "De voorbeeldgegevens zijn nog niet volledig.\n");
                Size size = Size.valueOf(arguments[1].toUpperCase(Locale.ROOT));
                play(api, second, Path.of(arguments[0]).resolve("voorbeeld"), size, System.out);
                tellPartnerKey(environment.get("LERARENKAART_SAMPLE_PARTNER_KEY"), System.out);
            }
        } catch (AcceptanceFailure failure) {
            System.out.println("De voorbeeldgegevens zijn niet volledig: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void play(Api api, Api second, Path folder, Size size, PrintStream out) throws IOException {
        int thisYear = LocalDate.now(ZoneId.of("Europe/Brussels")).getYear();
        int year = size == Size.SMALL ? thisYear : YEAR_OF_PUBLISHED_TOTALS;
        out.println("Voorbeeldgegevens van kaartjaar " + year + " maken; even geduld …");
        SampleData.write(folder, year, size);
        Campaign campaign = new Campaign(api, new YearFolder(folder, year), new Timings());
        campaign.run();
        campaign.produce("production");
        for (JsonObject production : campaign.productions()) {
            String path = "productions/" + production.getJsonNumber("id");
            second.put(path + "/released", "{}");
            api.put(path + "/sent", "{}");
            if (size == Size.SMALL) {
                new SampleLife(api, year).play(production);
            }
        }
        if (size == Size.SMALL) {
            new SampleLongAgo(folder, thisYear).play(campaign, SAMPLE_INSTITUTION);
        }
        int partner = partner(api);
        invite(api, partner);
        out.println("Kaartjaar " + year + " staat klaar: "
                + campaign.figures("figures").measure(Figures.ENTITLED) + " mensen met recht op een kaart.");
        if (size == Size.SMALL) {
            SampleData.write(folder, thisYear + 1, size);
            api.put(
                    "card-years/" + (thisYear + 1),
                    "{\"staffListDeadline\": \"%1$s\", \"claimDeadline\": \"%1$s\"}".formatted(lastDay(thisYear + 1)));
            out.println("  Om zelf te proberen: de bestanden van kaartjaar " + (thisYear + 1) + " staan in "
                    + folder.resolve(Integer.toString(thisYear + 1)));
        }
    }

    /** The system took it in at its first start; null when that was no start with sample data. */
    private static void tellPartnerKey(String key, PrintStream out) {
        if (key != null) {
            out.println("  Partnersleutel " + key + "  (om kaarten te controleren)");
        }
    }

    /** The usual day, or later when that is over: the sample institution and pick-up point have something to do. */
    private static LocalDate lastDay(int cardYear) {
        LocalDate usual = LocalDate.of(cardYear - 1, 11, 30);
        LocalDate inAMonth = LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(30);
        return usual.isAfter(inAMonth) ? usual : inAMonth;
    }

    private static int partner(Api api) {
        String partner = "{\"name\": \"Voorbeeldpartner\", \"acceptsStamboek\": false}";
        return api.post("partners", partner).asJsonObject().getInt("id");
    }

    /** People who did not answer yet, at the places of the sample accounts. */
    private static void invite(Api api, int partner) {
        invite(api, "Ines De Backer", "ines.debacker@example.be", "PERSONNEL", SAMPLE_INSTITUTION);
        invite(api, "Youssef Benali", "youssef.benali@example.be", "POINT_CLERK", "AP0001");
        invite(api, "Sofie Lemmens", "sofie.lemmens@example.be", "PARTNER", Integer.toString(partner));
    }

    private static void invite(Api api, String fullName, String email, String role, String scope) {
        api.post(
                "invitations",
                "{\"fullName\": \"%s\", \"email\": \"%s\", \"role\": \"%s\", \"scope\": \"%s\"}"
                        .formatted(fullName, email, role, scope));
    }
}
