package org.alongside.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server as schools know them: it refuses, puts off, falls silent or hangs up, on a real socket. */
final class StubbornServer implements AutoCloseable {
    enum Mood {
        TAKES_IT,
        NO_SUCH_ADDRESS,
        TRY_LATER,
        FALLS_SILENT,
        HANGS_UP_IN_THE_MIDDLE
    }

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Mood mood;
    final List<String> taken = new CopyOnWriteArrayList<>();

    StubbornServer(Mood mood) throws IOException {
        this.mood = mood;
        this.socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whether it is of no use to wait for an answer. */
    boolean isSilent() {
        return mood == Mood.FALLS_SILENT;
    }

    void becomes(Mood other) {
        mood = other;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var guest = socket.accept();
                open.add(guest);
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest;
                var in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1))) {
            var out = guest.getOutputStream();
            say(out, "220 stubborn.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT")) {
                    switch (mood) {
                        case NO_SUCH_ADDRESS -> say(out, "550 5.1.1 No such person here");
                        case TRY_LATER -> say(out, "451 4.7.1 Greylisted, try later");
                        default -> say(out, "250 ok");
                    }
                } else if (verb.startsWith("MAIL") && mood == Mood.FALLS_SILENT) {
                    in.readLine(); // whatever comes, no word
                } else if (verb.startsWith("DATA")) {
                    if (mood == Mood.HANGS_UP_IN_THE_MIDDLE) {
                        return;
                    }
                    say(out, "354 go on");
                    var mail = new StringBuilder();
                    for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                        mail.append(text).append('\n');
                    }
                    taken.add(mail.toString());
                    say(out, "250 taken");
                } else {
                    say(out, verb.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var guest : open) {
            guest.close();
        }
    }
}
