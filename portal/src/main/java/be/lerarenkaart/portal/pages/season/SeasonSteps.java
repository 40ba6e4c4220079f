package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The steps of a card year: done, now, and next. Now is the first that is not done. */
final class SeasonSteps {

    private final SeasonFacts facts;
    private final Words words;
    private final List<Step> steps = new ArrayList<>();
    private boolean nowFound;

    private SeasonSteps(SeasonFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    static List<Step> of(SeasonFacts facts, Words words) {
        return new SeasonSteps(facts, words).all();
    }

    private List<Step> all() {
        add(
                "files",
                "/beheer/invoer",
                facts.allFilesThere(),
                words.say("step.files.note", facts.filesThere(), facts.kinds().size()));
        add("decision", "/beheer/beslissing", facts.decision() != null && !facts.decisionIsOld(), decisionNote());
        add("postcodes", "/beheer/postcodes", facts.decision() != null && facts.openPostcodes() == 0, postcodesNote());
        add(
                "allocation",
                "/beheer/verdeling",
                facts.allocation() != null && !facts.allocationIsOld(),
                allocationNote());
        add("production", "/beheer/productie", isSent(), productionNote());
        add(
                "pickup",
                "/beheer/afhaalpunten",
                facts.today().isAfter(facts.dates().pickupCloses()),
                pickupNote());
        return steps;
    }

    private void add(String name, String page, boolean done, String note) {
        boolean now = !done && !nowFound;
        nowFound |= now;
        steps.add(new Step(name, page, done, now, note));
    }

    private String decisionNote() {
        if (facts.decision() == null) {
            return words.say("step.decision.none");
        }
        return facts.decisionIsOld()
                ? words.say("step.decision.old")
                : words.say("step.decision.note", facts.decision().number("entitled"));
    }

    private String postcodesNote() {
        if (facts.decision() == null) {
            return words.say("step.postcodes.later");
        }
        return words.say("step.postcodes.note", facts.openPostcodes());
    }

    private String allocationNote() {
        if (facts.allocation() == null) {
            return words.say("step.allocation.none");
        }
        return facts.allocationIsOld()
                ? words.say("step.allocation.old")
                : words.say("step.allocation.note", facts.allocation().number("cards"));
    }

    private boolean isSent() {
        return !facts.madeProductions().isEmpty()
                && facts.unfrozen() == 0
                && facts.madeProductions().stream().allMatch(production -> production.sentAt() != null);
    }

    private String productionNote() {
        if (facts.madeProductions().isEmpty()) {
            return words.say("step.production.none");
        }
        if (facts.unfrozen() > 0) {
            return words.say("step.production.unfrozen", facts.unfrozen());
        }
        return words.say(isSent() ? "step.production.sent" : "step.production.frozen");
    }

    private String pickupNote() {
        LocalDate opens = facts.dates().pickupOpens();
        return words.say(
                "step.pickup.note",
                Formats.day(opens),
                Formats.day(facts.dates().pickupCloses()));
    }
}
