package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.Anchor;
import be.lerarenkaart.audit.AnchorFile;
import be.lerarenkaart.audit.Anchors;
import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.audit.Fault;
import be.lerarenkaart.audit.TrailCheck;
import be.lerarenkaart.audit.TrailReport;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.TakenFiles;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Who did what, the anchors, and whether nobody touched any of it. A person's name is never asked by address. */
@Path("/")
@ApplicationScoped
@Needs(Right.SEE_AUDIT_TRAIL)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    static final String CSV = "text/csv;charset=UTF-8;qs=0.5";

    private static final int MOST = 500;
    private static final int MOST_ANCHOR_BYTES = 4 << 20;

    /** What a check found. */
    public record Verification(
            boolean whole, Instant checkedAt, long entries, int anchors, long faultCount, List<Fault> faults) {

        static Verification of(TrailReport report) {
            return new Verification(
                    report.isWhole(),
                    report.checkedAt(),
                    report.entries(),
                    report.anchors(),
                    report.faultCount(),
                    report.faults());
        }
    }

    @Inject
    private AuditEntries entries;

    @Inject
    private Anchors anchors;

    @Inject
    private TakenFiles taken;

    @Inject
    private TrailCheck check;

    @GET
    @Path("/audit-entries")
    public List<AuditEntry> entries(
            @QueryParam("subjectKind") @OneOf("subjectKind") String subjectKind,
            @QueryParam("subjectId") String subjectId,
            @QueryParam("accountId") Long accountId,
            @QueryParam("act") @OneOf("act") String act,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("before") Long before) {
        return entries.before(filter(subjectKind, subjectId, accountId, act, from, until), before, MOST);
    }

    @GET
    @Path("/audit-entries")
    @Produces(CSV)
    public StreamingOutput entriesAsCsv(
            @QueryParam("subjectKind") @OneOf("subjectKind") String subjectKind,
            @QueryParam("subjectId") String subjectId,
            @QueryParam("accountId") Long accountId,
            @QueryParam("act") @OneOf("act") String act,
            @QueryParam("from") String from,
            @QueryParam("until") String until) {
        AuditFilter filter = filter(subjectKind, subjectId, accountId, act, from, until);
        taken.trail();
        return out -> {
            try (Csv csv = new Csv(
                    out,
                    "sequence",
                    "at",
                    "act",
                    "subjectKind",
                    "subjectId",
                    "actor",
                    "accountId",
                    "via",
                    "before",
                    "after",
                    "hash")) {
                entries.each(
                        filter,
                        entry -> csv.row(
                                entry.sequence(),
                                entry.at(),
                                entry.act(),
                                entry.subjectKind(),
                                entry.subjectId(),
                                entry.actor(),
                                entry.accountId(),
                                entry.via(),
                                entry.before(),
                                entry.after(),
                                entry.hash()));
            }
        };
    }

    @GET
    @Path("/audit-anchors")
    public List<Anchor> anchors() {
        return anchors.all();
    }

    @GET
    @Path("/audit-anchors")
    @Produces(CSV)
    public StreamingOutput anchorsAsCsv() {
        return out -> {
            try (Csv csv = new Csv(out, AnchorFile.COLUMNS.toArray(String[]::new))) {
                for (Anchor anchor : anchors.all()) {
                    csv.row(anchor.day(), anchor.lastSequence(), anchor.entries(), anchor.hash(), anchor.anchoredAt());
                }
            }
        };
    }

    /** The body holds anchors that were exported before, or nothing. */
    @POST
    @Path("/audit-verifications")
    @Consumes("text/csv")
    public Verification verify(InputStream body) {
        return Verification.of(check.check(kept(body)));
    }

    private static List<Anchor> kept(InputStream body) {
        try {
            String csv = new String(body.readNBytes(MOST_ANCHOR_BYTES), StandardCharsets.UTF_8);
            return csv.isBlank() ? List.of() : AnchorFile.read(csv);
        } catch (IllegalArgumentException wrong) {
            throw invalid("body", "anchors", "Dit is geen bestand met ankers zoals je het hier afhaalt.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AuditFilter filter(
            String subjectKind, String subjectId, Long accountId, String act, String from, String until) {
        return new AuditFilter(
                subjectKind,
                subjectId,
                accountId == null ? List.of() : List.of(accountId),
                null,
                act,
                moment("from", from),
                moment("until", until));
    }

    private static Instant moment(String name, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw invalid("query", name, "Schrijf het moment zo: 2026-11-24T09:30:00Z.");
        }
    }

    private static LerarenkaartException invalid(String in, String name, String detail) {
        return new LerarenkaartException(
                Problem.of("invalid-input", 400, "Invalid input", "Er klopt iets niet in wat je stuurde.")
                        .with(new Problem.Issue(in, name, detail)));
    }
}
