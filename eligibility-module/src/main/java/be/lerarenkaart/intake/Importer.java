package be.lerarenkaart.intake;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;

/** Reads one kind of file. Implementations are application-scoped beans of the module that owns the kind. */
public interface Importer {

    /** In capitals: {@code EPD_DELIVERY}. */
    String kind();

    /** In the order of our own layout; a row's values come by their place in this list. */
    List<Column> columns();

    /** Whether the file belongs to a card year; reference lists do not. */
    default boolean isForCardYear() {
        return true;
    }

    /** Tables that a file makes many times what they were. */
    default List<String> fills() {
        return List.of();
    }

    /**
     * Reads all rows and gives each its verdict, in the transaction of the job. Throwing rolls everything back.
     *
     * @return what else there is to say of the import: differences with what stood before
     */
    JsonObject read(RunningImport running) throws SQLException;
}
