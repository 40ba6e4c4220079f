package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CodeEffect;
import be.lerarenkaart.eligibility.CodeRule;
import be.lerarenkaart.eligibility.CodeTable;
import be.lerarenkaart.eligibility.RuleDates;
import be.lerarenkaart.eligibility.RuleDifference;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.Rules;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One version of the rules: reading it, editing a draft, rehearsing it and letting it go in force. */
@Path("/card-years/{year}/rule-sets/{version}")
@ApplicationScoped
@Needs(Right.CHANGE_RULES)
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetResource {

    private static final String REVISION = "revision";

    @Inject
    private Rules rules;

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @GET
    public RuleSetFact get(@PathParam("year") int year, @PathParam("version") int version) {
        return rules.get(new CardYear(year), version);
    }

    @GET
    @Path("/differences")
    public List<RuleDifference> differences(@PathParam("year") int year, @PathParam("version") int version) {
        return rules.differences(new CardYear(year), version);
    }

    /** What is absent stays as it is. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RuleSetFact put(@PathParam("year") int year, @PathParam("version") int version, InputStream body) {
        RuleSetFact draft = get(year, version);
        Fields fields = Fields.of(body);
        Integer revision = fields.smallNumber(REVISION);
        String description = fields.text("description", 500);
        LocalDate reference = fields.date("referenceDate");
        LocalDate latest = fields.date("latestStart");
        List<StartWindow> windows =
                draft.windows().stream().map(window -> window(fields, window)).toList();
        fields.check();
        RuleDates dates = new RuleDates(
                either(description, draft.description()),
                either(reference, draft.referenceDate()),
                either(latest, draft.latestStart()),
                windows);
        return rules.set(new CardYear(year), version, revision, dates, caller.by());
    }

    private static StartWindow window(Fields fields, StartWindow stands) {
        String name = stands.name().toLowerCase(Locale.ROOT);
        return new StartWindow(
                stands.name(),
                either(fields.date(name + "From"), stands.from()),
                either(fields.date(name + "Until"), stands.until()),
                false);
    }

    @PUT
    @Path("/codes/{table}/{code}/{validFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RuleSetFact putCode(
            @PathParam("year") int year,
            @PathParam("version") int version,
            @PathParam("table") String table,
            @PathParam("code") String code,
            @PathParam("validFrom") String validFrom,
            InputStream body) {
        CodeRule.Key key = key(table, code, validFrom);
        Fields fields = Fields.of(body);
        Integer revision = fields.smallNumber(REVISION);
        CodeEffect effect = fields.choice("effect", CodeEffect.class, CodeEffect.REVIEW);
        String reason = fields.text("reason", 30);
        String name = fields.requiredText("name", 200);
        LocalDate until = fields.date("validUntil");
        fields.check();
        boolean known =
                get(year, version).codes().stream().anyMatch(line -> line.key().equals(key));
        return rules.put(
                new CardYear(year),
                version,
                revision,
                new CodeRule(key.table(), code, effect, reason, name, key.validFrom(), until),
                known ? key : null,
                caller.by());
    }

    @DELETE
    @Path("/codes/{table}/{code}/{validFrom}")
    public RuleSetFact removeCode(
            @PathParam("year") int year,
            @PathParam("version") int version,
            @PathParam("table") String table,
            @PathParam("code") String code,
            @PathParam("validFrom") String validFrom,
            @QueryParam(REVISION) Integer revision) {
        return rules.remove(new CardYear(year), version, revision, key(table, code, validFrom), caller.by());
    }

    @DELETE
    public void discard(
            @PathParam("year") int year, @PathParam("version") int version, @QueryParam(REVISION) Integer revision) {
        rules.discard(new CardYear(year), version, revision, caller.by());
    }

    @POST
    @Path("/rehearsals")
    public Response rehearse(@PathParam("year") int year, @PathParam("version") int version) {
        long job = rules.rehearse(new CardYear(year), version, caller.by());
        return Response.accepted(RunAnswer.of(jobs.get(job)))
                .location(URI.create("runs/" + job))
                .build();
    }

    @PUT
    @Path("/released")
    @Consumes(MediaType.APPLICATION_JSON)
    public RuleSetFact release(@PathParam("year") int year, @PathParam("version") int version, InputStream body) {
        Fields fields = Fields.of(body);
        Integer revision = fields.smallNumber(REVISION);
        if (revision == null) {
            fields.fault(REVISION, "Geef de revisie die je nagekeken hebt.");
        }
        fields.check();
        return rules.release(new CardYear(year), version, revision, caller.by());
    }

    private static CodeRule.Key key(String table, String code, String validFrom) {
        CodeTable known = Arrays.stream(CodeTable.values())
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze codetabel bestaat niet.")));
        try {
            return new CodeRule.Key(known, code, LocalDate.parse(validFrom));
        } catch (DateTimeParseException e) {
            throw new LerarenkaartException(Problem.notFound("Deze regel staat niet in de codetabel."), e);
        }
    }

    private static <T> T either(T wanted, T standing) {
        return wanted == null ? standing : wanted;
    }
}
