package org.alongside.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.Portal;
import org.springframework.util.FileSystemUtils;

/** The packaged program with the demo school in a folder of its own, its database within reach, and what browsers complained of. */
final class DemoSchoolOpen implements AutoCloseable {
    static final String PASSWORD = "alongside-demo";

    private final List<String> wrong = new ArrayList<>();
    private final Path home;
    private final int databasePort;
    private Portal portal;

    /** Starts it, and waits until its first page is there. */
    DemoSchoolOpen(String folder) throws IOException, InterruptedException {
        home = Portal.emptyFolder(folder);
        databasePort = Portal.freePort();
        start();
    }

    private void start() throws IOException, InterruptedException {
        portal = Portal.start(home, "--alongside.mariadb.port=" + databasePort);
        portal.awaitFirstPage();
    }

    /** As when the power goes and comes back. */
    void killAndStart() throws IOException, InterruptedException {
        portal.kill();
        start();
    }

    String address() {
        return portal.address();
    }

    /** The first column of the first row; empty if there is none. */
    String one(String sql) throws IOException {
        try (var connection = portal.mainDatabase(databasePort);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void change(String sql) throws IOException, SQLException {
        try (var connection = portal.mainDatabase(databasePort);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Signs out, and keeps what was wrong on the pages that this browser has looked at. */
    void done(Browser browser) {
        browser.leave();
        keepWrong(browser);
    }

    void keepWrong(Browser browser) {
        wrong.addAll(browser.wrong().stream().filter(it -> !wrong.contains(it)).toList());
    }

    /** What was wrong on any page so far. */
    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        portal.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
