/** Classes that break one rule each, to prove that the rule can be broken. Nothing uses them. */
package be.lerarenkaart.architecture.offenders;
