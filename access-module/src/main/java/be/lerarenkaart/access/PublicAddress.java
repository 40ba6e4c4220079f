package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people find the system: for links in letters, and for others who must send somebody back. From the settings, for
 * what a request calls the server can be made up by whoever sends it.
 */
@ApplicationScoped
public class PublicAddress {

    private final URI root;

    @Inject
    PublicAddress(
            @ConfigProperty(name = "lerarenkaart.address", defaultValue = "http://127.0.0.1:8080/") String address) {
        this.root = URI.create(address.endsWith("/") ? address : address + "/");
    }

    PublicAddress() {
        this("/");
    }

    /** @param path with its slash, and its parameters encoded */
    public String of(String path) {
        return root.resolve(path.substring(1)).toString();
    }
}
