package be.lerarenkaart.mail;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server with moods, for what a good one never does. Says yes unless a recipient has another answer. */
final class ScriptedSmtp implements AutoCloseable {

    /** In the place of an answer: the line goes dead. */
    static final String HANG_UP = "hang up";

    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");

    private final ServerSocket door;
    private final Map<String, String> atRecipient = new ConcurrentHashMap<>();
    private final Map<String, String> atData = new ConcurrentHashMap<>();
    private final Map<String, String> atDot = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedSmtp() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void answerAtRecipient(String address, String answer) {
        atRecipient.put(address, answer);
    }

    /** When the letter begins. */
    void answerAtData(String address, String answer) {
        atData.put(address, answer);
    }

    /** When the letter is whole. */
    void answerAtDot(String address, String answer) {
        atDot.put(address, answer);
    }

    void forgive() {
        atRecipient.clear();
        atData.clear();
        atDot.clear();
    }

    /** To whom a whole letter came, whatever was answered. */
    List<String> taken() {
        return taken;
    }

    int connections() {
        return connections.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                connections.incrementAndGet();
                start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 scripted");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = "250 ok";
                if (line.startsWith("RCPT")) {
                    Matcher found = ADDRESS.matcher(line);
                    recipient = found.find() ? found.group(1) : "";
                    answer = atRecipient.getOrDefault(recipient, answer);
                } else if (line.equals("DATA")) {
                    answer = atData.getOrDefault(recipient, "354 go on");
                    say(out, answer);
                    readLetter(in);
                    taken.add(recipient);
                    answer = atDot.getOrDefault(recipient, "250 taken");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                }
                say(out, answer);
            }
        } catch (IOException gone) {
            // The line is dead: as it was asked, or because the other side died.
        }
    }

    private static void readLetter(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!".".equals(line)) {
            if (line == null) {
                throw new IOException("broke off in a letter");
            }
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            throw new IOException(HANG_UP);
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted smtp");
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
