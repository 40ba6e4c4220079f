package be.lerarenkaart.eligibility;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One decision on a person and card year, standing or superseded.
 *
 * @param reason ENTITLED, or why not
 * @param starter starter or returner
 * @param begins of the earliest assignment that entitles; null when none is known
 * @param ruleSet version of the rule set that decided
 * @param importId and row: the row that decided; null when no assignment was left
 * @param supersededAt null while it stands
 * @param person whom it was made about: somebody else than whose file it is, when they were merged
 * @param correction by which a person decided in the place of the rules, or null
 * @param ruledReason what the rules said then, or null
 */
public record DecisionFact(
        long id,
        int cardYear,
        boolean entitled,
        String reason,
        boolean starter,
        LocalDate begins,
        int ruleSet,
        Long importId,
        Integer row,
        Instant decidedAt,
        Instant supersededAt,
        boolean current,
        long person,
        Long correction,
        String ruledReason) {}
