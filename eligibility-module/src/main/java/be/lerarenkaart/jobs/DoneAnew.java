package be.lerarenkaart.jobs;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What begins a transaction here begins it anew when the database gave it up for others at the same rows: nothing of it
 * was kept, so nothing happens twice, and nobody is shown a fault that is none. Within a transaction of somebody else it
 * does nothing.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface DoneAnew {}
