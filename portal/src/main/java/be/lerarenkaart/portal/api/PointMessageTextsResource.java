package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.message.MessageKind;
import be.lerarenkaart.distribution.message.MessageText;
import be.lerarenkaart.distribution.message.MessageTexts;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** What messages to pick-up points say. */
@Path("/point-message-texts")
@ApplicationScoped
@Needs(Right.MESSAGE_POINTS)
@Produces(MediaType.APPLICATION_JSON)
public class PointMessageTextsResource {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 4000;

    @Inject
    private MessageTexts texts;

    @Inject
    private Caller caller;

    @GET
    public List<MessageText> all() {
        return Arrays.stream(MessageKind.values()).map(texts::of).toList();
    }

    /** The version is that of the text as it was seen. */
    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    public MessageText save(@PathParam("kind") String name, InputStream body) {
        MessageKind kind = kind(name);
        Fields fields = Fields.of(body);
        fields.required("version");
        Integer version = fields.smallNumber("version");
        String subject = fields.requiredText("subject", LONGEST_SUBJECT);
        String text = fields.requiredText("body", LONGEST_BODY);
        fields.check();
        texts.save(kind, version, subject, text, caller.by());
        return texts.of(kind);
    }

    static MessageKind kind(String name) {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit bericht bestaat niet.")));
    }
}
