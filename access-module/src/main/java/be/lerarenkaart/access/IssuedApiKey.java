package be.lerarenkaart.access;

/** A new key with the secret itself, which nobody can show a second time. */
public record IssuedApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "IssuedApiKey[" + key.prefix() + "…]";
    }
}
