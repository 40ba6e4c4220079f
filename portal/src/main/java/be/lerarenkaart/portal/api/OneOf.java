package be.lerarenkaart.portal.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter of an address that takes only words that we have, see {@link QueryRules}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@interface OneOf {

    /** The groups of {@code messages.properties} that hold the words: each value has one on the screens. */
    String[] value();
}
