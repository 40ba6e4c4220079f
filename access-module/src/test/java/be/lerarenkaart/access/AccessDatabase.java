package be.lerarenkaart.access;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The module's tables and those below it on a real server, and its persistence unit outside a container. */
final class AccessDatabase {

    private static final Pattern CODE = Pattern.compile("https://lerarenkaart\\.example/\\w+#([\\w-]{43})");

    private final EntityManagerFactory factory;

    AccessDatabase() {
        TestDatabase database = TestDatabase.fresh();
        ModuleSchema.migrate(database.dataSource(), "eligibility");
        ModuleSchema.migrate(database.dataSource(), "access");
        factory = Persistence.createEntityManagerFactory(
                "access",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        database.dataSource()));
    }

    /** What a request would do: one transaction on entities of its own, which a refusal takes back. */
    <T> T request(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** What stands in the letters to an address, oldest first. */
    List<String> letters(String address) {
        return texts("select text_body from mail_letter where recipient = ? order by id", address);
    }

    /** The code in the newest letter to an address. */
    String code(String address) {
        List<String> letters = letters(address);
        Matcher code = CODE.matcher(letters.get(letters.size() - 1));
        if (!code.find()) {
            throw new AssertionError("no code in the letter");
        }
        return code.group(1);
    }

    /** What the trail tells of something, oldest first: act, before and after. */
    List<String> trail(String kind, long id) {
        return texts(
                "select concat_ws(' ', act, before_json, after_json) from audit_entry"
                        + " where subject_kind = ? and subject_id = ? order by sequence_no",
                kind,
                Long.toString(id));
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String sql, Object... values) {
        return request(entities -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return (List<String>) query.getResultList();
        });
    }
}
