package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A browser in which somebody signed in completely. */
@Entity
@Table(name = "access_known_browser")
@IdClass(KnownBrowser.Key.class)
class KnownBrowser {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Id
    @Column(name = "browser_hash")
    private String browserHash;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected KnownBrowser() {}

    KnownBrowser(Key key, Instant now) {
        this.accountId = key.accountId;
        this.browserHash = key.browserHash;
        this.lastUsed = now;
    }

    void used(Instant now) {
        lastUsed = now;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** An account, and a browser. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long accountId;
        private String browserHash;

        Key() {}

        Key(long accountId, String browser) {
            this.accountId = accountId;
            this.browserHash = Secret.hash(browser);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.accountId == accountId && key.browserHash.equals(browserHash);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(accountId) * 31 + browserHash.hashCode();
        }
    }
}
