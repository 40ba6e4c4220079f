package be.lerarenkaart.portal.api;

import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** The one way in for a file: takes the body, answers 202 and where to look. */
@ApplicationScoped
class SentFile {

    @Inject
    private Imports imports;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    /** What takes the file, under the name that its sender gives it. */
    @FunctionalInterface
    interface Taking {
        ImportedFile take(InputStream whole, String name) throws IOException;
    }

    Response receive(String kind, int cardYear, InputStream body, String fileName, boolean again) {
        return receive(body, fileName, (whole, name) -> imports.receive(kind, cardYear, whole, name, caller.by(), again)
                .file());
    }

    Response receive(InputStream body, String fileName, Taking taking) {
        try {
            InputStream whole = new WholeBody(body, request.getContentLengthLong());
            ImportedFile received = taking.take(whole, FileName.of(fileName, request.getHeader("Content-Disposition")));
            return Response.accepted(ImportAnswer.of(received))
                    .location(URI.create("imports/" + received.id()))
                    .build();
        } catch (BrokeOff broken) {
            throw new LerarenkaartException(
                    Problem.of(
                            "body-truncated",
                            400,
                            "Body truncated",
                            "Het bestand kwam niet volledig aan. Er is niets gewijzigd: stuur het opnieuw."),
                    broken);
        } catch (IOException ourDisk) {
            throw new UncheckedIOException(ourDisk);
        }
    }
}
