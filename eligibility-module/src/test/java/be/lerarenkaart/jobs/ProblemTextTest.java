package be.lerarenkaart.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.Problem;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    @Test
    void aProblem_comesBackAsItWasKept() {
        Problem problem = Problem.of("csv-broken", 422, "File refused", "Na rij 3: een \"aanhalingsteken\".")
                .with(new Problem.Issue("file", "naam", "Te lang."), new Problem.Issue("file", "bus", "Te lang."));

        assertThat(ProblemText.read(ProblemText.write(problem))).isEqualTo(problem);
    }

    @Test
    void noProblem_isNone() {
        assertThat(ProblemText.read(null)).isNull();
    }
}
