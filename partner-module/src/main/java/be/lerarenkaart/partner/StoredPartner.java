package be.lerarenkaart.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the partners. */
@Entity
@Table(name = "partner_partner")
class StoredPartner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "accepts_stamboek")
    private boolean acceptsStamboek;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StoredPartner() {}

    StoredPartner(String name, boolean acceptsStamboek, Instant createdAt) {
        this.name = name;
        this.acceptsStamboek = acceptsStamboek;
        this.createdAt = createdAt;
    }

    Partner shown() {
        return new Partner(id, name, acceptsStamboek, createdAt);
    }
}
