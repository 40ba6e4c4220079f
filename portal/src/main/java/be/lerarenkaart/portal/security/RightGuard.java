package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** The lock on beans, behind the one on addresses: whatever address led here, the right is asked. */
@Needs(Right.OWN_ACCOUNT)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RightGuard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Caller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Needs own = call.getMethod().getAnnotation(Needs.class);
        // Of the bean itself: what it inherits from is ruled by what it is.
        Needs rule = own == null ? call.getTarget().getClass().getAnnotation(Needs.class) : own;
        if (rule == null || !caller.may(rule.value())) {
            if (rule != null) {
                caller.refused(rule.value());
            }
            throw new LerarenkaartException(
                    Problem.of("forbidden", 403, "Forbidden", "Je hebt geen toegang tot deze pagina."));
        }
        return call.proceed();
    }
}
