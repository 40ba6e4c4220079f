package be.lerarenkaart.access;

import jakarta.persistence.Column;
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

    private String role;

    @Column(name = "partner_id")
    private Long partnerId;

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

    StoredApiKey(String name, String role, Long partnerId, KeySecret secret, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.partnerId = partnerId;
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
        return new ApiKey(id, name, role, partnerId, prefix, createdAt, lastUsed, revokedAt);
    }
}
