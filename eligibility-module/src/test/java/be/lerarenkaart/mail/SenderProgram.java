package be.lerarenkaart.mail;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.util.concurrent.TimeUnit;

/** A server as far as letters can see, in a process of its own that can be killed. Ends when all letters have. */
final class SenderProgram {

    private static final int LEASE_SECONDS = 2;

    private SenderProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        source.setPassword(arguments[2]);
        PostRoom room = new PostRoom(source);
        LetterSender sender = room.sender(PostRoom.server(Integer.parseInt(arguments[3]), 0, LEASE_SECONDS));
        while (room.count("state in ('QUEUED', 'SENDING', 'HANDING_OVER')") > 0) {
            room.table().settle();
            if (sender.sendSome(() -> false) == LetterSender.Turn.NOTHING_DUE) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
