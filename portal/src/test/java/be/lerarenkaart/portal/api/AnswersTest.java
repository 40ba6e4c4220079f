package be.lerarenkaart.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.Anchor;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.audit.Fault;
import be.lerarenkaart.distribution.CardEvent;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.Claim;
import be.lerarenkaart.distribution.ClaimConflict;
import be.lerarenkaart.distribution.ClaimGap;
import be.lerarenkaart.distribution.ClosingChange;
import be.lerarenkaart.distribution.Manifest;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PrintFile;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.distribution.ProductionPart;
import be.lerarenkaart.distribution.StarterBatch;
import be.lerarenkaart.distribution.card.PlaceCards;
import be.lerarenkaart.distribution.message.MessageBatch;
import be.lerarenkaart.distribution.message.MessageText;
import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CodeRule;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.eligibility.DeliveryCount;
import be.lerarenkaart.eligibility.RuleDifference;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.MergeFact;
import be.lerarenkaart.eligibility.people.SplitFact;
import be.lerarenkaart.eligibility.review.ReviewCount;
import be.lerarenkaart.eligibility.review.ReviewDecision;
import be.lerarenkaart.eligibility.review.ReviewSide;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.LetterCount;
import be.lerarenkaart.partner.CardCheck;
import be.lerarenkaart.partner.Partner;
import be.lerarenkaart.privacy.PersonExport;
import be.lerarenkaart.privacy.PersonSection;
import be.lerarenkaart.reporting.ProvinceFigure;
import be.lerarenkaart.reporting.YearFigures;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The description of the API names exactly the fields that our records hold. */
class AnswersTest {

    static Stream<Arguments> answers() {
        return Map.ofEntries(
                        Map.entry("CardYear", CardYearAnswer.class),
                        Map.entry("CardYearChanges", CardYearChanges.class),
                        Map.entry("Import", ImportAnswer.class),
                        Map.entry("RuleSet", RuleSetFact.class),
                        Map.entry("RuleReason", RuleSetFact.Reason.class),
                        Map.entry("CodeRule", CodeRule.class),
                        Map.entry("StartWindow", StartWindow.class),
                        Map.entry("RuleDifference", RuleDifference.class),
                        Map.entry("DeliveryLimit", DeliveryLimitResource.DeliveryLimit.class),
                        Map.entry("DeliveryComparison", DeliveryAnswer.class),
                        Map.entry("DeliveryCount", DeliveryCount.class),
                        Map.entry("Detected", ImportAnswer.Detected.class),
                        Map.entry("Run", RunAnswer.class),
                        Map.entry("Issue", Problem.Issue.class),
                        Map.entry("PickupPoint", PickupPoint.class),
                        Map.entry("ClaimConflict", ClaimConflict.class),
                        Map.entry("Claim", Claim.class),
                        Map.entry("ClaimGap", ClaimGap.class),
                        Map.entry("Accepted", PostcodeClaimsResource.Accepted.class),
                        Map.entry("Production", Production.class),
                        Map.entry("PrintFile", PrintFile.class),
                        Map.entry("ProductionPart", ProductionPart.class),
                        Map.entry("StarterBatch", StarterBatch.class),
                        Map.entry("StarterBatches", StarterBatchesResource.Answer.class),
                        Map.entry("Manifest", Manifest.class),
                        Map.entry("Box", Manifest.Box.class),
                        Map.entry("ActOutcome", CardActsResource.Outcome.class),
                        Map.entry("PlaceCards", PlaceCards.class),
                        Map.entry("ClosingChange", ClosingChange.class),
                        Map.entry("DuePointMessage", PointMessagesResource.Due.class),
                        Map.entry("PointMessageBatch", MessageBatch.class),
                        Map.entry("PointMessageText", MessageText.class),
                        Map.entry("Figures", YearFigures.class),
                        Map.entry("ProvinceFigure", ProvinceFigure.class),
                        Map.entry("StaffMember", StaffMemberAnswer.class),
                        Map.entry("Person", StaffMemberSummary.class),
                        Map.entry("Assignment", AssignmentFact.class),
                        Map.entry("Decision", DecisionFact.class),
                        Map.entry("Card", CardFact.class),
                        Map.entry("CardEvent", CardEvent.class),
                        Map.entry("CardCheck", CardCheck.class),
                        Map.entry("PersonExport", PersonExport.class),
                        Map.entry("PersonSection", PersonSection.class),
                        Map.entry("PeopleErasure", PeopleErasuresResource.Asked.class),
                        Map.entry("Corrected", Corrected.class),
                        Map.entry("Correction", CorrectionFact.class),
                        Map.entry("Merge", MergeFact.class),
                        Map.entry("Split", SplitFact.class),
                        Map.entry("ReviewPage", ReviewsResource.ReviewPage.class),
                        Map.entry("Review", ReviewAnswer.class),
                        Map.entry("ReviewSummary", ReviewSummary.class),
                        Map.entry("ReviewCount", ReviewCount.class),
                        Map.entry("ReviewSide", ReviewSide.class),
                        Map.entry("ReviewDecision", ReviewDecision.class),
                        Map.entry("Partner", Partner.class),
                        Map.entry("Letter", LettersResource.Shown.class),
                        Map.entry("Letters", LettersResource.Letters.class),
                        Map.entry("LetterCount", LetterCount.class),
                        Map.entry("Released", LettersResource.Released.class),
                        Map.entry("AuditEntry", AuditEntry.class),
                        Map.entry("Anchor", Anchor.class),
                        Map.entry("Verification", AuditResource.Verification.class),
                        Map.entry("Fault", Fault.class),
                        Map.entry("Invitation", InvitationsResource.Shown.class))
                .entrySet()
                .stream()
                .map(answer -> Arguments.of(answer.getKey(), answer.getValue()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theDescription_namesTheFields(String schema, Class<? extends Record> record) throws IOException {
        String[] components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);

        assertThat(properties(schema)).containsOnlyKeys(components);
    }

    private static Map<String, Object> properties(String schema) throws IOException {
        try (InputStream file = AnswersTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            Map<String, Map<String, Map<String, Map<String, Map<String, Object>>>>> api = new Yaml().load(file);
            return api.get("components").get("schemas").get(schema).get("properties");
        }
    }
}
