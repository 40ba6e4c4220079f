package be.lerarenkaart.distribution;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A production as stored: frozen by its job, whose id it bears, and sent once by a person. Moments are local times in
 * UTC, because JPA stores an Instant as serialised bytes.
 */
@Entity(name = "Production")
@Table(name = "distribution_production")
@NamedQuery(
        name = "Production.ofCardYear",
        query = "select p from Production p where p.cardYear = :cardYear order by p.id desc")
class ProductionEntity {

    @Id
    private long id;

    @Column(name = "card_year")
    private int cardYear;

    @Column(name = "points_import_id")
    private long pointsImportId;

    @Column(name = "frozen_at")
    private LocalDateTime frozenAt;

    @Column(name = "frozen_by")
    private String frozenBy;

    @Column(name = "frozen_by_account")
    private Long frozenByAccount;

    @Column(name = "released_at")
    private LocalDateTime releasedAt;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_by_account")
    private Long releasedByAccount;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    @Column(name = "undone_by")
    private String undoneBy;

    @Column(name = "undone_because")
    private String undoneBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "distribution_print_file", joinColumns = @JoinColumn(name = "production_id"))
    @OrderBy("channel, kind")
    private List<PrintFileEntity> files;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "distribution_production_part", joinColumns = @JoinColumn(name = "production_id"))
    @OrderBy("batch, channel")
    private List<ProductionPartEntity> parts;

    protected ProductionEntity() {
        // For JPA.
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    /** By somebody else than who froze it. */
    void release(LocalDateTime at, By by, FourEyes fourEyes) {
        fourEyes.require(FourEyes.of(frozenByAccount), by);
        releasedAt = at;
        releasedBy = by.name();
        releasedByAccount = by.accountId();
    }

    boolean mayBeReleasedBy(By by, FourEyes fourEyes) {
        return fourEyes.isAnother(FourEyes.of(frozenByAccount), by);
    }

    boolean isSent() {
        return sentAt != null;
    }

    void send(LocalDateTime at, String by) {
        sentAt = at;
        sentBy = by;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    void undo(LocalDateTime at, String by, String because) {
        undoneAt = at;
        undoneBy = by;
        undoneBecause = because;
    }

    long pointsImportId() {
        return pointsImportId;
    }

    Production production() {
        return new Production(
                id,
                cardYear,
                Moments.instant(frozenAt),
                frozenBy,
                Moments.instant(releasedAt),
                releasedBy,
                Moments.instant(sentAt),
                sentBy,
                Moments.instant(undoneAt),
                undoneBy,
                undoneBecause,
                files.stream().map(PrintFileEntity::file).toList(),
                parts.stream().map(ProductionPartEntity::part).toList());
    }
}
