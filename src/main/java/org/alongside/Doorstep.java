package org.alongside;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/**
 * What is settled before anything starts: is the data folder ours, has it room, is the port free. It comes when the
 * settings are known and before the log file is opened, which lies in the data folder.
 */
final class Doorstep implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var settings = prepared.getEnvironment();
        var folder = new DataFolder(Path.of(settings.getProperty("alongside.home", "data")));
        folder.open();
        folder.lock();
        folder.needRoom(settings.getProperty("alongside.least-free-space", DataSize.class, DataSize.ofMegabytes(500)));
        new Door(settings.getProperty("server.address"), settings.getProperty("server.port", Integer.class, 8080))
                .needFree();
        ManagementDoor.settle(settings);
        System.out.println("Starting Alongside ...");
    }
}
