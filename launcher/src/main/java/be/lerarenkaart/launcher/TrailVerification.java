package be.lerarenkaart.launcher;

import be.lerarenkaart.audit.Anchor;
import be.lerarenkaart.audit.AnchorFile;
import be.lerarenkaart.audit.Fault;
import be.lerarenkaart.audit.TrailCheck;
import be.lerarenkaart.audit.TrailReport;
import be.lerarenkaart.bulk.Database;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipFile;

/** Checks a trail and tells what is wrong in the words of the page that does the same. A program of its own. */
public final class TrailVerification {

    static final String URL = "LERARENKAART_TRAIL_URL";
    static final String USER = "LERARENKAART_TRAIL_USER";
    static final String PASSWORD = "LERARENKAART_TRAIL_PASSWORD";

    private static final String WORDS = "WEB-INF/classes/be/lerarenkaart/portal/messages.properties";
    private static final String NO_SUCH_TABLE = "42S02";
    private static final Locale DUTCH = new Locale("nl", "BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private final Properties words;
    private final PrintStream out;

    private TrailVerification(Properties words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    /** @param arguments the portal, in which the words stand, and a file with anchors that were kept, or nothing */
    public static void main(String[] arguments) throws IOException {
        TrailVerification verification = new TrailVerification(words(Path.of(arguments[0])), System.out);
        System.exit(verification.run(arguments[1]));
    }

    private static Properties words(Path portal) throws IOException {
        Properties words = new Properties();
        try (ZipFile war = new ZipFile(portal.toFile());
                Reader reader =
                        new InputStreamReader(war.getInputStream(war.getEntry(WORDS)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private int run(String anchors) throws IOException {
        try {
            List<Anchor> kept = anchors.isEmpty() ? List.of() : AnchorFile.read(Files.readString(Path.of(anchors)));
            return tell(new TrailCheck(new Database(source()), Clock.systemUTC()).check(kept));
        } catch (IllegalArgumentException noAnchors) {
            System.err.println(say("trailCheck.kept.wrong"));
            return VerifyTrail.UNKNOWN;
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof SQLException cause)) {
                throw e;
            }
            System.err.println(
                    NO_SUCH_TABLE.equals(cause.getSQLState())
                            ? "In deze databank is er nog geen spoor."
                            : "De databank antwoordt niet: " + cause.getMessage());
            return VerifyTrail.UNKNOWN;
        }
    }

    private static MysqlDataSource source() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(System.getenv(URL));
        source.setUser(System.getenv(USER));
        source.setPassword(System.getenv(PASSWORD));
        return source;
    }

    private int tell(TrailReport report) {
        if (report.isWhole()) {
            out.println(
                    say("trailCheck.whole") + ": " + say("trailCheck.whole.about", report.entries(), report.anchors()));
            return 0;
        }
        out.println(say("trailCheck.broken", report.faultCount()) + ":");
        report.faults().forEach(fault -> out.println("- " + say(fault)));
        out.println(say("trailCheck.broken.do"));
        return 1;
    }

    private String say(Fault fault) {
        String where = fault.from() == fault.to()
                ? say("trailCheck.one", fault.from())
                : say("trailCheck.range", fault.from(), fault.to());
        String day = fault.day() == null ? "" : DAY.format(fault.day());
        return say("trailFault." + fault.kind(), where, fault.belongsAt(), day);
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getProperty(key), DUTCH).format(values);
    }
}
