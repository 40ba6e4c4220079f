package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.SecondSteps;
import java.io.Serializable;
import java.time.Instant;

/** Somebody who proved one thing and still owes another: nobody yet, and without any right. */
public record HalfSignedIn(long accountId, String name, SecondSteps.Need owes, Instant since) implements Serializable {}
