package org.alongside;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers knock.
 *
 * @param address a name or number of this machine; null or empty for all of them
 * @param port 0 for any free one
 */
record Door(@Nullable String address, int port) {

    /** @throws CannotStart if the portal could not listen here */
    void needFree() {
        if (port < 0) {
            return; // Spring's way to say: no web server
        }
        try (var socket = new ServerSocket()) {
            socket.bind(isEverywhere() ? new InetSocketAddress(port) : new InetSocketAddress(inet(), port));
        } catch (BindException e) {
            throw because(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CannotStart("The portal cannot listen on " + this + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether only this machine can come in. */
    boolean isLoopback() {
        try {
            return !isEverywhere() && inet().isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What to type into a browser on this machine. */
    String url(int openPort) {
        var host = isEverywhere() || isLoopback() ? "localhost" : String.valueOf(address);
        return "http://" + host + (openPort == 80 ? "" : ":" + openPort);
    }

    static CannotStart taken(int port) {
        return new CannotStart("Port %d is taken by another program: stop that one, or start with --server.port=%d."
                .formatted(port, port == 65535 ? 8080 : port + 1));
    }

    private CannotStart because(String message) {
        if (message.contains("Permission denied")) {
            return new CannotStart(
                    "Port %d needs more rights than this user has: choose one from 1024 on, for example --server.port=8080."
                            .formatted(port));
        }
        if (message.contains("assign requested address")) {
            return new CannotStart("This machine has no network address %s: correct server.address, or leave it out."
                    .formatted(address));
        }
        return taken(port);
    }

    private boolean isEverywhere() {
        return address == null || address.isBlank();
    }

    private InetAddress inet() throws UnknownHostException {
        return InetAddress.getByName(address);
    }
}
