package be.lerarenkaart.distribution.point;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whom to ask at a point, and where people find it on the web; each may be empty. */
public record PointContact(String name, String email, String phone, String website) {

    public static final PointContact NONE = new PointContact("", "", "", "");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_WEBSITE = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ./()-]{5,28}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>]+\\.[^\\s\"<>]+");

    public PointContact {
        name = clean(name);
        email = clean(email);
        phone = clean(phone);
        website = clean(website);
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip();
    }

    /** Tells all faults at once. */
    void check() {
        List<Problem.Issue> issues = new ArrayList<>();
        fault(issues, name.length() > LONGEST_NAME, "name", "Een naam heeft hoogstens 100 tekens.");
        fault(
                issues,
                !email.isEmpty()
                        && (email.length() > LONGEST_EMAIL
                                || !EMAIL.matcher(email).matches()),
                "email",
                "Vul een e-mailadres in zoals bib@stad.be.");
        fault(
                issues,
                !phone.isEmpty() && !PHONE.matcher(phone).matches(),
                "phone",
                "Vul een telefoonnummer in zoals 09 123 45 67.");
        fault(
                issues,
                !website.isEmpty()
                        && (website.length() > LONGEST_WEBSITE
                                || !WEBSITE.matcher(website).matches()),
                "website",
                "Vul een adres in dat begint met https://.");
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 422, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }

    private static void fault(List<Problem.Issue> issues, boolean wrong, String name, String detail) {
        if (wrong) {
            issues.add(new Problem.Issue("body", name, detail));
        }
    }
}
