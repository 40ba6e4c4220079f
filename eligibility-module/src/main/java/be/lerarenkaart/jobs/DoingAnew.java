package be.lerarenkaart.jobs;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;

/** Stands outside the interceptor that begins transactions, so that each attempt has one of its own. */
@DoneAnew
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class DoingAnew {

    private static final int MOST_ATTEMPTS = 10;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object attempt(InvocationContext call) throws Exception {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                ? attempt(call::proceed)
                : call.proceed();
    }

    /** Until it succeeds, fails for another reason, or was tried often enough. */
    public static <T> T attempt(Callable<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.call();
            } catch (Exception fault) {
                if (attempt == MOST_ATTEMPTS || !Contention.isCauseOf(fault)) {
                    throw fault;
                }
            }
        }
    }
}
