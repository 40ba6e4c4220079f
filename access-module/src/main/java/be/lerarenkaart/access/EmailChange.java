package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A new e-mail address that waits until somebody there answers. */
@Entity
@Table(name = "access_email_change")
class EmailChange {

    static final Duration VALID = Duration.ofHours(24);

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "account_id")
    private long accountId;

    private String email;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "used_at")
    private Instant usedAt;

    protected EmailChange() {}

    EmailChange(String code, long accountId, String email, Instant now) {
        this.codeHash = Secret.hash(code);
        this.accountId = accountId;
        this.email = email;
        this.askedAt = now;
        this.validUntil = now.plus(VALID);
    }

    long accountId() {
        return accountId;
    }

    String email() {
        return email;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    boolean isOpen(Instant now) {
        return usedAt == null && now.isBefore(validUntil);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
