package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A row of the invitations. Only the newest letter's link works. */
@Entity
@Table(name = "access_invitation")
class StoredInvitation {

    static final Duration VALID = Duration.ofDays(7);

    /** Nobody needs a second letter sooner; somebody's mailbox is no place to vent. */
    static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String email;

    @Column(name = "full_name")
    private String fullName;

    @Embedded
    private HeldGrant grant;

    private String place;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "inviter_id")
    private Long inviterId;

    private String inviter;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "accepted_by")
    private Long acceptedBy;

    @Column(name = "is_open")
    private Integer open = 1;

    protected StoredInvitation() {}

    StoredInvitation(NewInvitation asked, Long inviterId, String inviter) {
        this.email = asked.email();
        this.fullName = asked.fullName();
        this.grant = new HeldGrant(asked.grant());
        this.place = asked.place();
        this.inviterId = inviterId;
        this.inviter = inviter;
    }

    /** A new letter: its code counts, and no earlier one. */
    void send(String code, Instant now) {
        codeHash = Secret.hash(code);
        sentAt = now;
        validUntil = now.plus(VALID);
    }

    void accept(long accountId, Instant now) {
        acceptedBy = accountId;
        withdraw(now);
    }

    void withdraw(Instant now) {
        endedAt = now;
        open = null;
    }

    boolean isOpen() {
        return open != null;
    }

    boolean holds(Instant now) {
        return isOpen() && now.isBefore(validUntil);
    }

    boolean wasJustSent(Instant now) {
        return sentAt != null && now.isBefore(sentAt.plus(AGAIN_AFTER));
    }

    long id() {
        return id;
    }

    String email() {
        return email;
    }

    String inviter() {
        return inviter;
    }

    String place() {
        return place;
    }

    Instant validUntil() {
        return validUntil;
    }

    Grant grant() {
        return grant.grant();
    }

    Invitation shown(Instant now) {
        return new Invitation(id, email, fullName, grant(), place, inviter, sentAt, validUntil, !holds(now));
    }
}
