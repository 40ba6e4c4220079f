package be.lerarenkaart.portal.pages.privacy;

import java.util.List;

/** A part of what is held of a person, as people read it; what holds nothing is left out. */
public record InsightGroup(String key, String title, List<Section> sections) {

    /** One kind of things. */
    public record Section(String name, String title, List<List<Field>> records) {}

    /** One thing that is known, with its Dutch label. */
    public record Field(String label, String value) {}
}
