package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the keys. */
@Entity
@Table(name = "access_api_key")
class StoredApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Embedded
    private HeldGrant grant;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "key_hash")
    private String keyHash;

    private String prefix;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected StoredApiKey() {}

    StoredApiKey(String name, Grant grant, Long ownerId, KeySecret secret, Instant createdAt) {
        this.name = name;
        this.grant = new HeldGrant(grant);
        this.ownerId = ownerId;
        this.keyHash = secret.hash();
        this.prefix = secret.prefix();
        this.createdAt = createdAt;
    }

    /** The first moment counts: revoking again changes nothing. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    ApiKey shown() {
        return new ApiKey(id, name, grant.grant(), ownerId, prefix, createdAt, lastUsed, revokedAt);
    }
}
