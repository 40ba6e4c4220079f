package be.lerarenkaart.portal.pages.season;

/**
 * Something that holds the season up, or that a person must look at.
 *
 * @param name key of its words
 * @param blocks whether the next step has to wait for it
 */
public record Todo(String name, long count, boolean blocks, String page) {

    /** Key of what its link says. */
    public String link() {
        return name.startsWith("missing.") ? "season.add" : blocks ? "season.solve" : "season.look";
    }
}
