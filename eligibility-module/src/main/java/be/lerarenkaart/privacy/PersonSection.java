package be.lerarenkaart.privacy;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One kind of things that are held of a person.
 *
 * @param name stays the same, in camelCase
 * @param records with their fields in camelCase; what is empty is absent
 */
public record PersonSection(String name, List<JsonObject> records) {

    public PersonSection {
        records = List.copyOf(records);
    }

    /** What it holds is personal. */
    @Override
    public String toString() {
        return "PersonSection[" + name + ", " + records.size() + "]";
    }
}
