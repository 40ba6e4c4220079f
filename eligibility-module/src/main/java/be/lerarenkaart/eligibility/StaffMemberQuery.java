package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.kernel.NameKey;
import java.util.Optional;

/** What somebody typed into the search box, understood: each form uses its own index. */
record StaffMemberQuery(String where, Object parameter) {

    static Optional<StaffMemberQuery> of(String typed) {
        String text = typed == null ? "" : Cell.clean(typed);
        String digits = text.replaceAll("[ .-]", "");
        if (digits.matches("\\d{11}")) {
            return Optional.of(new StaffMemberQuery("stamboek_number = ?", Long.parseLong(digits)));
        }
        if (text.contains("@")) {
            return Optional.of(new StaffMemberQuery("email = ?", text));
        }
        String key = NameKey.folded(text);
        return key.length() < 2 ? Optional.empty() : Optional.of(new StaffMemberQuery("name_key like ?", key + "%"));
    }
}
