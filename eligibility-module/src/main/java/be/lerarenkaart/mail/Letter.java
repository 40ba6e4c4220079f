package be.lerarenkaart.mail;

import java.util.Map;

/**
 * A letter to one person.
 *
 * @param template name of {@code mail/<template>.txt} and {@code mail/<template>.html}
 * @param to one address, with or without a name before it
 * @param values all that the template asks for; a {@link java.time.Instant} or {@link java.time.LocalDate} is written as
 *     Dutch has it in Brussels
 * @param onceKey the same key never queues a second letter; null to send always. Stays when the letter is erased, so it
 *     holds nothing personal
 * @param bulk waits behind letters that somebody is waiting for
 */
public record Letter(String template, String to, Map<String, ?> values, String onceKey, boolean bulk) {

    public Letter {
        values = Map.copyOf(values);
    }
}
