package be.lerarenkaart.access;

import java.util.Set;

/** Somebody who proved to be the holder of an account. */
public record SignedIn(String name, Set<String> roles) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }
}
