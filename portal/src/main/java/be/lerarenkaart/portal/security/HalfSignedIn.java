package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.SecondSteps;
import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who proved one thing and still owes another: nobody yet, and without any right.
 *
 * @param mark of the account when that was proved; another one means that it proves nothing any more
 */
public record HalfSignedIn(long accountId, String name, SecondSteps.Need owes, String mark, Instant since)
        implements Serializable {}
