package be.lerarenkaart.jobs;

import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;

/** What the server does around a transactional method: all of it, or nothing. */
@Interceptor
@Transactional
public class InTransaction {

    @Resource
    private UserTransaction transaction;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (transaction.getStatus() == Status.STATUS_ACTIVE) {
            return call.proceed();
        }
        transaction.begin();
        boolean done = false;
        try {
            Object result = call.proceed();
            done = true;
            return result;
        } finally {
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }
}
