package be.lerarenkaart.portal.pages.messages;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.message.DueMessage;
import be.lerarenkaart.distribution.message.MessageBatch;
import be.lerarenkaart.distribution.message.MessageKind;
import be.lerarenkaart.distribution.message.PointMessages;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** All messages to pick-up points in a card year: what is due now, and what was sent. */
@Named("pointMessages")
@RequestScoped
@Needs(Right.MESSAGE_POINTS)
public class MessagesBean {

    /**
     * A message and how many points it is due to.
     *
     * @param unreachable those of which nobody's address is known
     */
    public record Due(MessageKind kind, long points, long unreachable) {}

    @Inject
    private PointMessages messages;

    @Inject
    private CardYearParam cardYear;

    private List<Due> due;
    private List<MessageBatch> sent;

    public List<Due> getDue() {
        if (due == null) {
            due = Arrays.stream(MessageKind.values()).map(this::due).toList();
        }
        return due;
    }

    private Due due(MessageKind kind) {
        List<DueMessage> all = messages.due(cardYear.getValue(), kind);
        long reachable = all.stream().filter(DueMessage::isReachable).count();
        return new Due(kind, reachable, all.size() - reachable);
    }

    public List<MessageBatch> getSent() {
        if (sent == null) {
            sent = messages.sent(cardYear.getValue());
        }
        return sent;
    }
}
