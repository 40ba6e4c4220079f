package be.lerarenkaart.intake;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;

/** The file as a whole cannot be taken; nothing of it was kept. */
public final class RefusedFile extends LerarenkaartException {

    private static final long serialVersionUID = 1L;

    public RefusedFile(Problem problem) {
        super(problem);
    }

    /**
     * @param type slug of the problem type
     * @param detail Dutch sentence that says what is wrong and what to do
     */
    public static RefusedFile because(String type, String detail, Problem.Issue... issues) {
        return new RefusedFile(Problem.of(type, 422, "File refused", detail).with(issues));
    }

    static RefusedFile tooLarge(long limit) {
        return new RefusedFile(Problem.of(
                "file-too-large",
                413,
                "File too large",
                "Dit bestand is groter dan " + (limit >> 20) + " MB. Splits het of kijk na of het wel het juiste is."));
    }
}
