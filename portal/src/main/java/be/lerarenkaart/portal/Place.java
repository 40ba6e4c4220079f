package be.lerarenkaart.portal;

import be.lerarenkaart.access.Scope;

/**
 * What somebody can be bound to, as people recognise it.
 *
 * @param name of the institution, pick-up point or partner; its number or code when the name is not known (any more)
 */
public record Place(Scope scope, String name) {}
