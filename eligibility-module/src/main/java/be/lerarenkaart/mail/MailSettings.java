package be.lerarenkaart.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads {@code lerarenkaart.mail.*}; in the environment {@code LERARENKAART_MAIL_HOST} and so on. */
@ApplicationScoped
class MailSettings {

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.tls", defaultValue = "STARTTLS")
    private String tls;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.from", defaultValue = MailServer.NOBODY)
    private String from;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.per-minute", defaultValue = "600")
    private int perMinute;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.lease-seconds", defaultValue = "300")
    private int leaseSeconds;

    @Inject
    @ConfigProperty(name = "lerarenkaart.mail.keep-days", defaultValue = "30")
    private int keepDays;

    @Produces
    MailServer server() {
        return new MailServer(
                host.filter(name -> !name.isBlank()).orElse(null),
                port,
                user.filter(name -> !name.isBlank()).orElse(null),
                password.orElse(""),
                MailServer.Tls.valueOf(tls),
                from,
                perMinute,
                Duration.ofSeconds(leaseSeconds),
                keepDays);
    }
}
