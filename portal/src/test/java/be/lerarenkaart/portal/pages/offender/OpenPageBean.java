package be.lerarenkaart.portal.pages.offender;

import jakarta.inject.Named;

/** A page bean without a role rule: the rule must catch it. */
@Named
public class OpenPageBean {}
