package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.CardActs;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** One card and what happens to it. Its number is sent in the body: addresses end up in logs. */
@Path("/cards")
@ApplicationScoped
@Needs(Right.HANDLE_CARDS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CardsResource {

    /** What can happen to one card through the API. */
    public enum Act {
        RECEIVE,
        HAND_OVER,
        UNDO_HANDOVER,
        DELIVER,
        RETURN,
        SEND_AGAIN,
        BLOCK,
        UNBLOCK,
        REPORT_FOUND;

        /** Whether it changes if the card is refused. */
        boolean blocks() {
            return this == BLOCK || this == UNBLOCK || this == REPORT_FOUND;
        }
    }

    @Inject
    private Cards cards;

    @Inject
    private CardActs acts;

    @Inject
    private Caller caller;

    @POST
    @Path("/lookups")
    public CardFact lookup(InputStream body) {
        Fields fields = Fields.of(body);
        String number = fields.requiredText("number", 20);
        fields.check();
        return mine(number, Right.HANDLE_CARDS);
    }

    @POST
    @Path("/acts")
    public CardFact act(InputStream body) {
        Fields fields = Fields.of(body);
        String number = fields.requiredText("number", 20);
        Act act = fields.choice("act", Act.class, null);
        BlockReason reason = fields.choice("reason", BlockReason.class, null);
        String policeReport = fields.text("policeReport", 40);
        String remark = fields.text("remark", 500);
        fields.required("act");
        fields.check();
        long card = mine(number, act.blocks() ? Right.BLOCK_CARDS : Right.HANDLE_CARDS)
                .id();
        perform(act, card, new Blocking(reason, policeReport, remark), remark);
        return cards.byId(card).orElseThrow();
    }

    private void perform(Act act, long card, Blocking blocking, String remark) {
        switch (act) {
            case RECEIVE -> acts.receive(card, caller.by());
            case HAND_OVER -> acts.handOver(card, caller.by());
            case UNDO_HANDOVER -> acts.undoHandover(card, remark, caller.by());
            case DELIVER -> acts.deliver(card, caller.by());
            case RETURN -> acts.markReturned(card, remark, caller.by());
            case SEND_AGAIN -> acts.sendAgain(card, remark, caller.by());
            case BLOCK -> acts.block(card, blocking, caller.by());
            case UNBLOCK -> acts.unblock(card, remark, caller.by());
            case REPORT_FOUND -> acts.reportFound(card, remark, caller.by());
        }
    }

    private CardFact mine(String number, Right right) {
        CardFact card = cards.byNumber(number.replaceAll("[ .-]", ""))
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze kaart bestaat niet.")));
        caller.must(
                right, card.pickupPointCode() == null ? Scope.EVERYTHING : Scope.pickupPoint(card.pickupPointCode()));
        return card;
    }
}
