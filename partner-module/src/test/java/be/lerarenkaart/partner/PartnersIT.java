package be.lerarenkaart.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartnersIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00Z");

    private static final By BY = new By("an", 1L, "key 1 an");

    private static EntityManagerFactory factory;
    private static AuditTrail trail;

    @BeforeAll
    static void tables() {
        TestDatabase database = TestDatabase.fresh();
        ModuleSchema.migrate(database.dataSource(), "eligibility");
        ModuleSchema.migrate(database.dataSource(), "partner");
        trail = new AuditTrail(new Database(database.dataSource()), Clock.systemUTC());
        factory = Persistence.createEntityManagerFactory(
                "partner",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        database.dataSource()));
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void aPartner_mayNotAskByStamboekNumberUnlessItsContractSaysSo() {
        Partner museum = request(partners -> partners.register("Museum", false, BY));
        Partner archive = request(partners -> partners.register("Archief", true, BY));

        assertThat(kept(museum)).isEqualTo(new Partner(museum.id(), "Museum", false, NOW));
        assertThat(kept(archive).acceptsStamboek()).isTrue();
    }

    @Test
    void aNameThatIsTaken_isRefusedWhateverItsCase() {
        request(partners -> partners.register("Boekhandel", false, BY));

        assertThatThrownBy(() -> request(partners -> partners.register("BOEKHANDEL", false, BY)))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }

    @Test
    void anUnknownPartner_isNotFound() {
        assertThatThrownBy(() -> request(partners -> partners.get(987_654)))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(404));
    }

    private static Partner kept(Partner partner) {
        return request(partners -> partners.get(partner.id()));
    }

    private static <T> T request(Function<Partners, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            T result = work.apply(new Partners(new PartnerTable(entities), trail, Clock.fixed(NOW, ZoneOffset.UTC)));
            entities.getTransaction().commit();
            return result;
        }
    }
}
