import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A mail server that notes recipient and subject of each mail it has taken, one a line: {@code java SmtpSink.java 2525 mails.txt}. */
class SmtpSink {

    public static void main(String[] arguments) throws IOException {
        var notes = Path.of(arguments[1]);
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 200, InetAddress.getLoopbackAddress())) {
            while (true) {
                var client = server.accept();
                var thread = new Thread(() -> serve(client, notes));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void serve(Socket client, Path notes) {
        try (client) {
            talk(client, notes);
        } catch (IOException gone) {
            // Clients are killed here: that is what the test is about.
        }
    }

    private static void talk(Socket client, Path notes) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var recipient = "";
        say(client, "220 sink");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.toUpperCase();
            if (command.startsWith("RCPT TO:")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(client, "250 ok");
            } else if (command.equals("DATA")) {
                say(client, "354 go on");
                note(notes, recipient + " " + subject(in));
                say(client, "250 taken");
            } else if (command.equals("QUIT")) {
                say(client, "221 bye");
                return;
            } else {
                say(client, "250 ok");
            }
        }
    }

    /** Reads the mail to its end; whose sender dies before that has not been taken. */
    private static String subject(BufferedReader in) throws IOException {
        var subject = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new EOFException();
            }
            if (line.startsWith("Subject: ")) {
                subject = line.substring("Subject: ".length());
            }
        }
        return subject;
    }

    private static synchronized void note(Path notes, String mail) throws IOException {
        Files.writeString(notes, mail + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
