package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.distribution.CardEvent;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.portal.pages.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decisions and cards of one person told as one story. */
final class PersonHistory {

    private final Words words;
    private final List<Happening> happenings = new ArrayList<>();

    private PersonHistory(Words words) {
        this.words = words;
    }

    static List<Happening> of(List<DecisionFact> decisions, List<CardFact> cards, Words words) {
        PersonHistory history = new PersonHistory(words);
        decisions.forEach(history::add);
        cards.forEach(card -> card.history().forEach(event -> history.add(card, event)));
        history.happenings.sort(Comparator.comparing(Happening::at).reversed());
        return history.happenings;
    }

    private void add(DecisionFact decision) {
        String text = decision.entitled()
                ? words.say("history.entitled", decision.ruleSet())
                : words.say("history.notEntitled", words.of("reason", decision.reason()), decision.ruleSet());
        happenings.add(new Happening(decision.decidedAt(), text, "", decision.current()));
    }

    private void add(CardFact card, CardEvent event) {
        String text = words.say(
                "history." + event.what(),
                card.number(),
                words.of("channel", event.toChannel()),
                event.toPoint() == null ? "" : event.toPoint(),
                words.of("channel", event.fromChannel()),
                event.fromPoint() == null ? "" : event.fromPoint());
        happenings.add(new Happening(event.at(), text, event.by(), false));
    }
}
