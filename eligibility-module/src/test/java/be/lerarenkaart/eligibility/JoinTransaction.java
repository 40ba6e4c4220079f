package be.lerarenkaart.eligibility;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** What the server does around a transactional method: entities reach the database when it ends. */
@Interceptor
@Transactional
public class JoinTransaction {

    @Inject
    private OneConnectionUnit unit;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (unit.entities().getTransaction().isActive()) {
            return call.proceed();
        }
        unit.entities().getTransaction().begin();
        try {
            Object result = call.proceed();
            unit.entities().getTransaction().commit();
            return result;
        } finally {
            if (unit.entities().getTransaction().isActive()) {
                unit.entities().getTransaction().rollback();
            }
        }
    }
}
