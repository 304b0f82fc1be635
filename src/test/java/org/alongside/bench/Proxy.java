package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.alongside.Portal;

/** The school's web server before two portals: nginx with the settings that schools get, on ports of this machine. */
final class Proxy implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path SETTINGS = Path.of("docker/proxy/portals.conf");

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Proxy before(int first, int second, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var port = Portal.freePort();
        var portals = Files.readString(SETTINGS)
                .replace("portal1:8080", "127.0.0.1:" + first)
                .replace("portal2:8080", "127.0.0.1:" + second)
                .replaceAll("listen 80;", "listen 127.0.0.1:" + port + ";");
        Files.writeString(folder.resolve("portals.conf"), portals);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  include %1$s/portals.conf;
                }
                """.formatted(folder));
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
