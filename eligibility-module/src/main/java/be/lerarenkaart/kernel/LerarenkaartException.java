package be.lerarenkaart.kernel;

import jakarta.ejb.ApplicationException;

/** A refusal that the caller can understand and mend. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class LerarenkaartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public LerarenkaartException(Problem problem) {
        super(problem.type() + ": " + problem.title());
        this.problem = problem;
    }

    public LerarenkaartException(Problem problem, Throwable cause) {
        super(problem.type() + ": " + problem.title(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
