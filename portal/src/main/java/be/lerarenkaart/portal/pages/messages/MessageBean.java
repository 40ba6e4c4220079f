package be.lerarenkaart.portal.pages.messages;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.message.DueMessage;
import be.lerarenkaart.distribution.message.MessageBatch;
import be.lerarenkaart.distribution.message.MessageKind;
import be.lerarenkaart.distribution.message.MessageLetter;
import be.lerarenkaart.distribution.message.MessageText;
import be.lerarenkaart.distribution.message.MessageTexts;
import be.lerarenkaart.distribution.message.PointMessages;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One message: its text, how the first point reads it, who gets it, and sending it. */
@Named("pointMessage")
@RequestScoped
@Needs(Right.MESSAGE_POINTS)
public class MessageBean {

    private static final int ROWS = 25;

    @Inject
    private PointMessages messages;

    @Inject
    private MessageTexts texts;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String asked;
    private int version;
    private int seen;
    private int page = 1;

    private String subject;
    private String body;

    private MessageText text;
    private List<DueMessage> due;

    /** From the address and the form: a form that is read asks what it is about before the view parameters are set. */
    @PostConstruct
    void read() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = sent.getOrDefault("soort", "");
        version = number(sent.get("versie"), -1);
        seen = number(sent.get("gezien"), -1);
    }

    private static int number(String sent, int otherwise) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : otherwise;
    }

    /** Not found when there is no such message. */
    public void require() {
        getKind();
    }

    public MessageKind getKind() {
        return Arrays.stream(MessageKind.values())
                .filter(kind -> kind.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit bericht bestaat niet.")));
    }

    public MessageText getText() {
        if (text == null) {
            text = texts.of(getKind());
        }
        return text;
    }

    /** That of the text that somebody saw when they began to write. */
    public int getVersion() {
        return version < 0 ? getText().version() : version;
    }

    public String getFields() {
        return getKind().fields().stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "));
    }

    private List<DueMessage> due() {
        if (due == null) {
            due = messages.due(cardYear.getValue(), getKind());
        }
        return due;
    }

    public Paging<DueMessage> getDue() {
        return Paging.of(due().size(), page, ROWS, (first, max) -> due().stream()
                .skip(first)
                .limit(max)
                .toList());
    }

    public long getReachable() {
        return due().stream().filter(DueMessage::isReachable).count();
    }

    /** What it is about, for one point. */
    public String about(DueMessage one) {
        return one.fields().containsKey("postcodes")
                ? one.fields().get("postcodes")
                : words.say("message.cards", Long.parseLong(one.fields().get("aantal")));
    }

    public String addresses(DueMessage one) {
        return one.isReachable() ? words.join(one.addresses()) : words.say("message.unreachable");
    }

    /** As the first point reads it, or as one that is made up would. */
    public MessageLetter getExample() {
        return MessageTexts.filled(
                getText(),
                due().isEmpty()
                        ? getKind().fields().stream()
                                .collect(Collectors.toMap(name -> name, name -> words.say("message.example." + name)))
                        : due().get(0).fields());
    }

    public String save() {
        texts.save(getKind(), version, subject, body, caller.by());
        return done(words.say("message.saved"));
    }

    public String send() {
        MessageBatch batch = messages.send(cardYear.getValue(), getKind(), seen, version, caller.by());
        return done(words.say("message.sent", batch.points(), batch.letters()));
    }

    private String done(String what) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(what));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/berichten/bericht") + "&soort=" + getKind();
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getSubject() {
        return subject == null ? getText().subject() : subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getBody() {
        return body == null ? getText().body() : body;
    }

    public void setBody(String body) {
        this.body = body == null ? "" : body;
    }
}
