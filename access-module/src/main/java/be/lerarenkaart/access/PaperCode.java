package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/** A code on paper, for when the app is out of reach. */
@Entity
@Table(name = "access_recovery_code")
@IdClass(PaperCode.Key.class)
class PaperCode {

    static final int HOW_MANY = 10;

    private static final int SIGNS = 16;
    private static final int GROUP = 4;

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "used_at")
    private Instant usedAt;

    protected PaperCode() {}

    PaperCode(Key key) {
        this.accountId = key.accountId;
        this.codeHash = key.codeHash;
    }

    /** As it is printed, in groups. */
    static String random() {
        StringBuilder text = new StringBuilder(Secret.readable(SIGNS));
        for (int end = SIGNS - GROUP; end > 0; end -= GROUP) {
            text.insert(end, '-');
        }
        return text.toString();
    }

    /** An account, and a code however it was typed. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long accountId;
        private String codeHash;

        Key() {}

        Key(long accountId, String code) {
            this.accountId = accountId;
            this.codeHash = hash(accountId, code);
        }

        static String hash(long accountId, String code) {
            String signs = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
            return Secret.hash("recovery:" + accountId + ":" + signs);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.accountId == accountId && key.codeHash.equals(codeHash);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(accountId) * 31 + codeHash.hashCode();
        }
    }
}
