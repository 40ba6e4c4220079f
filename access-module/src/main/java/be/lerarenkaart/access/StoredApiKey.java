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

    @Column(name = "replaces_id")
    private Long replacesId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    @Column(name = "expires_at")
    private Instant expiresAt;

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

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Grant grant() {
        return grant.grant();
    }

    Long ownerId() {
        return ownerId;
    }

    void owner(Long accountId) {
        ownerId = accountId;
    }

    void replaces(StoredApiKey former) {
        replacesId = former.id;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Never later than it would have ended anyway. */
    void expireAt(Instant moment) {
        if (expiresAt == null || moment.isBefore(expiresAt)) {
            expiresAt = moment;
        }
    }

    /** The first moment counts: false when it was revoked before. */
    boolean revoke(Instant now) {
        boolean first = revokedAt == null;
        if (first) {
            revokedAt = now;
        }
        return first;
    }

    /** @param owner the account that answers for it; null when nobody does */
    KeyState state(Account owner, Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return KeyState.EXPIRED;
        }
        boolean answered =
                ownerId == null || owner.isActive() && owner.grants().allow(Right.MANAGE_API_KEYS, grant().scope());
        return answered ? KeyState.WORKS : KeyState.RESTS;
    }

    ApiKey shown(Account owner, Instant now) {
        return new ApiKey(
                id,
                name,
                grant(),
                ownerId,
                owner == null ? null : owner.calledName(),
                prefix,
                replacesId,
                createdAt,
                lastUsed,
                expiresAt,
                revokedAt,
                state(owner, now));
    }
}
