package be.lerarenkaart.mail;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of an address when the letter is erased: recognises it when somebody asks for it, tells it to nobody who
 * has the letters without the key.
 */
@ApplicationScoped
class AddressHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final Database database;
    private volatile byte[] secret;

    @Inject
    AddressHash(Database database) {
        this.database = database;
    }

    AddressHash() {
        this(null);
    }

    byte[] of(String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            return mac.doFinal(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] secret() {
        if (secret == null) {
            secret = database.query("select secret from mail_secret where id = 1", row -> row.getBytes(1))
                    .get(0);
        }
        return secret;
    }
}
