package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A letter by which somebody may choose a new password, once. */
@Entity
@Table(name = "access_recovery")
class RecoveryCode {

    static final Duration VALID = Duration.ofHours(1);

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(String code, long accountId, Instant now) {
        this.codeHash = Secret.hash(code);
        this.accountId = accountId;
        this.askedAt = now;
        this.validUntil = now.plus(VALID);
    }

    String codeHash() {
        return codeHash;
    }

    long accountId() {
        return accountId;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    boolean holds(Instant now) {
        return usedAt == null && now.isBefore(validUntil);
    }
}
