package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.kernel.NameKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody typed into the search box, understood: each form uses its own index. */
record StaffMemberQuery(String where, List<Object> parameters) {

    /** As it stands on cards up to 2024: behind the holder's stamboek number a hyphen and a counter. */
    private static final Pattern PRINTED_CARD = Pattern.compile("([12]\\d{10})-\\d{1,6}");

    private static final int MOST_WORDS = 6;

    static Optional<StaffMemberQuery> of(String typed) {
        String text = typed == null ? "" : Cell.clean(typed);
        Matcher card = PRINTED_CARD.matcher(text);
        String digits = card.matches() ? card.group(1) : text.replaceAll("[ .-]", "");
        if (digits.matches("\\d{11}")) {
            return Optional.of(new StaffMemberQuery("stamboek_number = ?", List.of(Long.parseLong(digits))));
        }
        if (text.contains("@")) {
            return Optional.of(new StaffMemberQuery("email = ?", List.of(text)));
        }
        String key = NameKey.folded(text);
        return key.length() < 2 ? Optional.empty() : Optional.of(names(List.of(key)));
    }

    /** The same words with the given name in front, wherever it ends; empty for a single word. */
    static Optional<StaffMemberQuery> givenNameFirst(String typed) {
        String[] words = typed == null ? new String[0] : Cell.clean(typed).split(" +");
        if (words.length < 2 || words.length > MOST_WORDS || typed.contains("@")) {
            return Optional.empty();
        }
        List<String> keys = IntStream.range(1, words.length)
                .mapToObj(given -> NameKey.folded(joined(words, given, words.length) + joined(words, 0, given)))
                .filter(key -> key.length() > 1)
                .distinct()
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(names(keys));
    }

    private static String joined(String[] words, int from, int until) {
        return String.join("", List.of(words).subList(from, until));
    }

    private static StaffMemberQuery names(List<String> keys) {
        String where = keys.stream().map(key -> "name_key like ?").collect(Collectors.joining(" or ", "(", ")"));
        return new StaffMemberQuery(
                where, keys.stream().<Object>map(key -> key + "%").toList());
    }
}
