package be.lerarenkaart.kernel;

/**
 * Who does something.
 *
 * @param name as it is shown
 * @param accountId the account that answers for it; null when there is none
 */
public record By(String name, Long accountId) {}
