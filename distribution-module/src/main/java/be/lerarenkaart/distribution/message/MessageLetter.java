package be.lerarenkaart.distribution.message;

import java.util.List;

/**
 * A message as one point reads it.
 *
 * @param paragraphs each on one line
 */
public record MessageLetter(String subject, List<String> paragraphs) {

    public MessageLetter {
        paragraphs = List.copyOf(paragraphs);
    }
}
