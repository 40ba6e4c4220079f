package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** That each produced card has a number of its own, made as card numbers are: read from the print files. */
final class NumbersCheck {

    private final Campaign campaign;
    private final Api api;
    private final Report report;

    NumbersCheck(Campaign campaign, Api api, Report report) {
        this.campaign = campaign;
        this.api = api;
        this.report = report;
    }

    void check(long produced) {
        Set<String> numbers = new HashSet<>();
        long[] lines = {0};
        long[] wellMade = {0};
        for (JsonObject production : campaign.productions()) {
            for (JsonObject file : production.getJsonArray("files").getValuesAs(JsonObject.class)) {
                if (!file.getString("kind").equals("CARDS")) {
                    continue;
                }
                String route =
                        "productions/" + production.getJsonNumber("id") + "/print-files/" + file.getString("channel");
                try (InputStream csv = api.getCsv(route)) {
                    Records.each(csv, line -> {
                        String number = line.getField("kaartnummer");
                        lines[0]++;
                        wellMade[0] += number.matches("6\\d{10}") && hasCheckDigit(number) ? 1 : 0;
                        numbers.add(number);
                    });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        report.title("card numbers");
        report.compare("cards in the print files", produced, lines[0]);
        report.compare("different numbers", produced, (long) numbers.size());
        report.compare("numbers of 6 and ten digits with a right check digit", produced, wellMade[0]);
    }

    /** Luhn. */
    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
