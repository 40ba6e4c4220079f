package be.lerarenkaart.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;

/** A start window as a version of the rules holds it. */
@Embeddable
class RuleWindow {

    private int position;

    private String name;

    @Column(name = "starts_from")
    private LocalDate from;

    @Column(name = "starts_until")
    private LocalDate until;

    static RuleWindow of(int position, StartWindow window) {
        RuleWindow rule = new RuleWindow();
        rule.position = position;
        rule.name = window.name();
        rule.from = window.from();
        rule.until = window.until();
        return rule;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    LocalDate until() {
        return until;
    }

    StartWindow window(Set<String> opened) {
        return new StartWindow(name, from, until, opened.contains(name));
    }
}
