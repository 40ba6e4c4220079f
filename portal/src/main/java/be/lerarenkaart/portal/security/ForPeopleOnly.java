package be.lerarenkaart.portal.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that no program may call, whatever its key: what it asks for is a person's work, on a page. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ForPeopleOnly {

    /** What a program is told, in Dutch. */
    String value();
}
