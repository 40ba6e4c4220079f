package be.lerarenkaart.distribution.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextsIT {

    private static final By LIES = new By("lies", 1L);

    private final Database database = new Database(Campaign.schema().dataSource());
    private final MessageTexts texts = new MessageTexts(database, new AuditTrail(database, Clock.systemUTC()));

    @ParameterizedTest
    @EnumSource
    void everyKind_hasAStandardText_thatNamesOnlyItsOwnFields(MessageKind kind) {
        MessageText text = texts.of(kind);
        MessageTexts.check(kind, text.subject(), text.body());
        assertThat(text.version()).isZero();
        MessageLetter letter = MessageTexts.filled(
                text, kind.fields().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">")));
        assertThat(letter.subject()).contains("<punt>").doesNotContain("{");
        assertThat(letter.paragraphs()).hasSizeGreaterThan(2);
    }

    @Test
    void ofTwoWhoSawTheSameText_theSecondIsTold() {
        texts.save(MessageKind.CLAIM_CONFLICT, 0, "Een", "Tekst", LIES);
        LerarenkaartException refusal = catchThrowableOfType(
                LerarenkaartException.class, () -> texts.save(MessageKind.CLAIM_CONFLICT, 0, "Twee", "Tekst", LIES));
        assertThat(refusal.problem().status()).isEqualTo(409);
        assertThat(texts.of(MessageKind.CLAIM_CONFLICT).subject()).isEqualTo("Een");
        assertThat(texts.of(MessageKind.CLAIM_CONFLICT).changedBy()).isEqualTo("lies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{wachtwoord}}", "{{#punt}}", "{{", "{{>iets}}", " "})
    void aFieldThatIsNone_isRefused(String body) {
        LerarenkaartException refusal = catchThrowableOfType(
                LerarenkaartException.class, () -> texts.save(MessageKind.COUNT_REMINDER, 0, "Onderwerp", body, LIES));
        assertThat(refusal.problem().issues()).extracting(Problem.Issue::name).containsExactly("body");
    }

    @Test
    void whatAFieldHolds_cannotMakeALineOfItsOwn() {
        MessageText text =
                new MessageText(MessageKind.CARDS_SENT, 1, "Voor {{punt}}", "Een\n\nTwee {{punt}}", null, null);
        MessageLetter letter = MessageTexts.filled(text, Map.of("punt", "Bib\r\nBcc: x"));
        assertThat(letter.subject()).isEqualTo("Voor Bib Bcc: x");
        assertThat(letter.paragraphs()).containsExactly("Een", "Twee Bib Bcc: x");
    }
}
