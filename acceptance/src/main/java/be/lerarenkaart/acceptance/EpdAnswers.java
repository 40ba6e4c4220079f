package be.lerarenkaart.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must be told of each row of the delivery. */
final class EpdAnswers {

    private static final String ACCEPTED = "ACCEPTED";

    private EpdAnswers() {}

    static List<String> read(Path file) {
        List<String> expected = new ArrayList<>();
        Records.each(
                file,
                answer -> expected.add(word(answer.getField("oordeel"), answer.getField("code"))
                        .intern()));
        return expected;
    }

    /**
     * Verdict and code. The answers also tell what an accepted row is good for and which oddity it holds; those codes
     * are not the verdict's. Of two identical rows the answers warn at the first, which is accepted like any other.
     */
    static String word(String verdict, String code) {
        String word = Vocabulary.verdict(verdict);
        if (word.equals(ACCEPTED) || verdict.equals("WAARSCHUWING") && code.equals("DUBBELE_RIJ")) {
            return ACCEPTED;
        }
        return word + " " + Vocabulary.code(code);
    }
}
