package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.alongside.Portal;

/** The school's web server before two portals: nginx with the settings that schools get, on ports of this machine. */
final class Proxy implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path SETTINGS = Path.of("docker/cluster/nginx.conf");

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Proxy before(int first, int second, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var port = Portal.freePort();
        var settings = Files.readString(SETTINGS)
                .replace("portal1:8080", "127.0.0.1:" + first)
                .replace("portal2:8080", "127.0.0.1:" + second)
                .replace("listen 8080;", "listen 127.0.0.1:" + port + ";")
                .replace("/dev/stderr", folder.resolve("error.log").toString())
                .replace("/tmp/", folder + "/");
        Files.writeString(folder.resolve("nginx.conf"), "daemon off;\n" + settings);
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        return new Proxy(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
