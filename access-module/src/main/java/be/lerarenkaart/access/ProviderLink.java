package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** An account, as an identity provider knows its holder. */
@Entity
@Table(name = "access_provider_link")
@IdClass(ProviderLink.Key.class)
class ProviderLink {

    @Id
    private String issuer;

    @Id
    private String subject;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "from_claims")
    private boolean fromClaims;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected ProviderLink() {}

    ProviderLink(Key key, long accountId, boolean fromClaims, Instant now) {
        this.issuer = key.issuer;
        this.subject = key.subject;
        this.accountId = accountId;
        this.fromClaims = fromClaims;
        this.linkedAt = now;
        this.lastUsed = now;
    }

    Key key() {
        return new Key(issuer, subject);
    }

    long accountId() {
        return accountId;
    }

    /** Whether the account takes over what the provider says that it may do, each time anew. */
    boolean isFromClaims() {
        return fromClaims;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    void used(Instant now) {
        lastUsed = now;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** A person at a provider. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final String ERASED = "erased ";

        private String issuer;
        private String subject;

        Key() {}

        Key(String issuer, String subject) {
            this.issuer = issuer;
            this.subject = subject;
        }

        /** What is left of somebody whose account was erased: enough to know them by when they come back, and no more. */
        Key erased() {
            return new Key(issuer, ERASED + Secret.hash(issuer + " " + subject));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.issuer.equals(issuer) && key.subject.equals(subject);
        }

        @Override
        public int hashCode() {
            return Objects.hash(issuer, subject);
        }
    }
}
