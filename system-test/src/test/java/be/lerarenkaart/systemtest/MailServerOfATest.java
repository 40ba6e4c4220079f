package be.lerarenkaart.systemtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes letters for everybody, but knows nobody whose address begins with {@link #UNKNOWN}. */
public final class MailServerOfATest implements AutoCloseable {

    public static final String UNKNOWN = "weg@";

    private final ServerSocket door;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    public MailServerOfATest() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** As they came over the line, headers and all. */
    public List<String> letters() {
        return letters;
    }

    private void welcome() {
        try {
            while (true) {
                Socket caller = door.accept();
                start(() -> talk(caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 test");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT") && line.contains("<" + UNKNOWN)) {
                    say(out, "550 5.1.1 no such user");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    letters.add(letter(in));
                    say(out, "250 taken");
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The other side hung up.
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "mail server of a test");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
