package be.lerarenkaart.access;

import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets that we must read back ourselves, with a key that stands in the settings and not in the database: a copy
 * of the database alone opens nothing. AES-256 in Galois counter mode.
 */
@ApplicationScoped
class SecretBox {

    static final int SHORTEST_KEY = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte FIRST_FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String key;

    @Inject
    SecretBox(@ConfigProperty(name = "lerarenkaart.secret.key") Optional<String> key) {
        this.key = key.map(String::strip).orElse("");
    }

    SecretBox() {
        this(Optional.empty());
    }

    /** A system that cannot keep secrets must not serve; better told at the start than to the first who enrols. */
    void require(@Observes SchemaMigrated event) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException("LERARENKAART_SECRET_KEY is missing, or shorter than " + SHORTEST_KEY
                    + " signs: give the server a long random text, the same at each start");
        }
    }

    /**
     * @param owner whose secret it is; sealed for one, it does not open for another
     */
    byte[] seal(byte[] secret, String owner) {
        byte[] nonce = Secret.randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FIRST_FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was sealed with another key or for another owner: whoever changes the key loses what it sealed. */
    Optional<byte[]> open(byte[] sealed, String owner) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (parts.get() != FIRST_FORM) {
            throw new IllegalStateException("unknown form of sealed secret");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(rest));
        } catch (AEADBadTagException otherKeyOrOwner) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        byte[] aesKey = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(aesKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
