package be.lerarenkaart.portal.pages;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom people turn to about this system, as whoever runs it fills in; what is missing is shown as missing. */
@Named("contact")
@ApplicationScoped
@ForEveryone
public class ContactBean {

    @Inject
    @ConfigProperty(name = "lerarenkaart.contact.organisation")
    private Optional<String> organisation;

    @Inject
    @ConfigProperty(name = "lerarenkaart.contact.email")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "lerarenkaart.contact.address")
    private Optional<String> address;

    @Inject
    @ConfigProperty(name = "lerarenkaart.contact.officer")
    private Optional<String> officer;

    @Inject
    private Words words;

    public String getOrganisation() {
        return orMissing(organisation);
    }

    public String getEmail() {
        return orMissing(email);
    }

    public String getAddress() {
        return orMissing(address);
    }

    /** The officer for data protection. */
    public String getOfficer() {
        return orMissing(officer);
    }

    private String orMissing(Optional<String> value) {
        return value.orElseGet(() -> words.say("contact.missing"));
    }
}
