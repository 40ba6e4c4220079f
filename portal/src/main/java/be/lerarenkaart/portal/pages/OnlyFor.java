package be.lerarenkaart.portal.pages;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The page bean answers only to callers with this role, whatever address led to it. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnlyFor {

    String ADMINISTRATOR = "ADMINISTRATOR";

    @Nonbinding
    String value() default ADMINISTRATOR;
}
