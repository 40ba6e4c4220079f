package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.kernel.NameKey;
import java.util.EnumSet;
import java.util.Set;

/** What all rows about a known person say beside name and birth date, compared with a listed one. */
final class Evidence {

    private final ListedFacts listed;
    private final Set<Ground> grounds = EnumSet.noneOf(Ground.class);
    private boolean samePostcode;
    private boolean onFormerList;
    private boolean sexKnown;
    private boolean sexAgrees;
    private boolean inEpd;
    private boolean workingByEpd;

    Evidence(ListedFacts listed) {
        this.listed = listed;
    }

    /**
     * One row about the known person.
     *
     * @param fromList whether it comes from a staff list
     * @param standsInEpd whether it comes from the delivery that holds for the card year
     * @param works and its state keeps the right
     */
    void see(
            String postcode,
            String street,
            String houseNumber,
            String sex,
            String email,
            String institution,
            boolean fromList,
            boolean standsInEpd,
            boolean works) {
        boolean here = !postcode.isEmpty() && postcode.equals(listed.postcode());
        samePostcode |= postcode.equals(listed.postcode());
        if (here && isSame(street, listed.street())) {
            grounds.add(isSame(houseNumber, listed.houseNumber()) ? Ground.ADDRESS_EQUAL : Ground.STREET_EQUAL);
        } else if (here) {
            grounds.add(Ground.POSTCODE_EQUAL);
        }
        if (!email.isEmpty() && isSame(email, listed.email())) {
            grounds.add(Ground.EMAIL_EQUAL);
        }
        if (institution.equals(listed.institution())) {
            grounds.add(Ground.INSTITUTION_EQUAL);
            onFormerList |= fromList;
        }
        if (!sex.isEmpty() && !listed.sex().isEmpty()) {
            sexKnown = true;
            sexAgrees |= sex.charAt(0) == listed.sex().charAt(0);
        }
        inEpd |= standsInEpd;
        workingByEpd |= standsInEpd && works;
    }

    private static boolean isSame(String a, String b) {
        return NameKey.folded(a).equals(NameKey.folded(b));
    }

    /** The strongest of each kind. */
    Set<Ground> grounds() {
        Set<Ground> said = EnumSet.noneOf(Ground.class);
        said.addAll(grounds);
        if (said.contains(Ground.ADDRESS_EQUAL)) {
            said.remove(Ground.STREET_EQUAL);
            said.remove(Ground.POSTCODE_EQUAL);
        } else if (said.contains(Ground.STREET_EQUAL)) {
            said.remove(Ground.POSTCODE_EQUAL);
        }
        if (sexKnown && !sexAgrees) {
            said.add(Ground.SEX_DIFFERS);
        }
        return said;
    }

    /** Of two with the same name and birth date: what makes them one person beyond doubt. */
    boolean makesSure() {
        return samePostcode || onFormerList;
    }

    boolean inEpd() {
        return inEpd;
    }

    boolean workingByEpd() {
        return workingByEpd;
    }
}
