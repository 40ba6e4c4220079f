package be.lerarenkaart.distribution;

import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.kernel.Province;
import java.time.LocalDate;

/** Somebody with a decision: by default entitled, no starter, in service for years, living in Gent. */
public final class PersonInTest {

    private final Campaign campaign;
    private final long id = Campaign.newId();
    private String familyName = "Peeters";
    private Long stamboekNumber;
    private LocalDate birthDate = LocalDate.of(1980, 5, 17);
    private String country = "BE";
    private String postcode = "9000";
    private boolean entitled = true;
    private boolean starter;
    private LocalDate begins = LocalDate.of(2010, 9, 1);

    PersonInTest(Campaign campaign) {
        this.campaign = campaign;
    }

    public PersonInTest named(String name) {
        familyName = name;
        return this;
    }

    public PersonInTest withNumber(long number) {
        stamboekNumber = number;
        return this;
    }

    public PersonInTest living(String inPostcode) {
        postcode = inPostcode;
        return this;
    }

    public PersonInTest abroad(String inCountry) {
        country = inCountry;
        return this;
    }

    public PersonInTest starter() {
        starter = true;
        return this;
    }

    public PersonInTest begun(LocalDate on) {
        begins = on;
        return this;
    }

    public PersonInTest withoutRight() {
        entitled = false;
        return this;
    }

    /** Writes the person with the decision; returns the person's id. */
    public long decided() {
        campaign.database.update(
                "insert into eligibility_staff_member values (?, ?, ?, 'An', ?, ?, '', 1)",
                id,
                stamboekNumber,
                familyName,
                NameKey.of(familyName, "An"),
                birthDate);
        decide();
        return id;
    }

    /** Once more, with what was said since; the former decision is superseded. */
    public void decide() {
        long importId = Campaign.newId();
        campaign.database.update(
                """
                insert into eligibility_assignment (import_id, row_no, staff_member_id, stamboek_number, family_name,
                       given_name, name_key, sex, birth_date, street, house_number, box, postcode, place, country,
                       home_province, email, institution_number, duty, numerator, denominator, declared_starter,
                       facts_hash, person_row)
                values (?, 1, ?, ?, ?, 'An', ?, 'V', ?, 'Kerkstraat', '7', '', ?, 'Gent', ?, ?, '', '800001', 'leraar',
                        '1', '1', 0, 0, 1)
                """,
                importId,
                id,
                stamboekNumber,
                familyName,
                NameKey.of(familyName, "An"),
                birthDate,
                postcode,
                country,
                Province.ofHome(country, postcode).label());
        campaign.database.update(
                """
                update eligibility_decision set superseded_by_job = 2, superseded_at = utc_timestamp(6)
                 where current_year = ? and staff_member_id = ?
                """,
                campaign.year.value(),
                id);
        campaign.database.update(
                """
                insert into eligibility_decision (card_year, staff_member_id, entitled, reason, starter, begins,
                       rule_set_id, import_id, row_no, facts_hash, decided_by_job, decided_at)
                values (?, ?, ?, ?, ?, ?, 1, ?, 1, 0, 1, utc_timestamp(6))
                """,
                campaign.year.value(),
                id,
                entitled,
                entitled ? "ENTITLED" : "ENDED",
                starter,
                begins,
                importId);
        campaign.decided();
    }
}
