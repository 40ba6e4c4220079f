package be.lerarenkaart.distribution;

import be.lerarenkaart.distribution.print.ManifestPages;
import be.lerarenkaart.distribution.print.ManifestPages.Line;
import be.lerarenkaart.distribution.print.ManifestPages.Part;
import be.lerarenkaart.kernel.CardYear;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a production holds, to check what the printer got and delivers. Names nobody who holds a card.
 *
 * @param releasedAt null until somebody let it go
 * @param boxes one for each pick-up point, in order of code
 */
public record Manifest(
        long production,
        int cardYear,
        Instant frozenAt,
        String frozenBy,
        Instant releasedAt,
        String releasedBy,
        long cards,
        List<PrintFile> files,
        List<Box> boxes) {

    public Manifest {
        files = List.copyOf(files);
        boxes = List.copyOf(boxes);
    }

    /**
     * The cards of a pick-up point.
     *
     * @param box what its label bears
     */
    public record Box(String box, String pointCode, String pointName, long cards) {}

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm", DUTCH).withZone(CardYear.ZONE);

    private static final Map<PrintFile.Kind, String> KINDS = Map.of(
            PrintFile.Kind.CARDS, "bestand voor de drukker",
            PrintFile.Kind.PROOF, "drukproef",
            PrintFile.Kind.PACKING_LIST, "paklijsten",
            PrintFile.Kind.BOX_LABEL, "dooslabels");

    private static final Map<Channel, String> CHANNELS = Map.of(
            Channel.MAGAZINE, "bij het magazine",
            Channel.HOME, "naar huis",
            Channel.PICKUP_POINT, "naar een afhaalpunt",
            Channel.OTHER, "apart");

    static Manifest of(Production production, List<Box> boxes) {
        return new Manifest(
                production.id(),
                production.cardYear(),
                production.frozenAt(),
                production.frozenBy(),
                production.releasedAt(),
                production.releasedBy(),
                production.cards(),
                production.files(),
                boxes);
    }

    /** For people, as a PDF. */
    void write(OutputStream out) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Productie", facts()));
        for (PrintFile file : files) {
            parts.add(new Part(KINDS.get(file.kind()) + " " + CHANNELS.get(file.channel()), facts(file)));
        }
        if (!boxes.isEmpty()) {
            parts.add(new Part(
                    "Dozen",
                    boxes.stream()
                            .map(box -> new Line(
                                    box.box() + "  " + box.pointName(), count(box.cards(), "kaart", "kaarten")))
                            .toList()));
        }
        ManifestPages.write(out, "Manifest van productie " + production, frozenAt, production + "-MANIFEST", parts);
    }

    private List<Line> facts() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("kaartjaar", Integer.toString(cardYear)));
        lines.add(new Line("kaarten", number(cards)));
        lines.add(new Line("bevroren", MOMENT.format(frozenAt) + ", door " + frozenBy));
        lines.add(new Line(
                "vrijgegeven", releasedAt == null ? "nog niet" : MOMENT.format(releasedAt) + ", door " + releasedBy));
        return lines;
    }

    private static List<Line> facts(PrintFile file) {
        String cards = count(file.cards(), "kaart", "kaarten");
        String pages = file.pages() == 0 ? "" : ", " + count(file.pages(), "blad", "bladen");
        return List.of(
                new Line("inhoud", cards + pages + ", " + number(file.bytes()) + " bytes"),
                new Line("SHA-256", file.sha256()));
    }

    private static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String number(long number) {
        return String.format(DUTCH, "%,d", number);
    }
}
