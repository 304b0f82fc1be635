package org.alongside;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.alongside.base.demo.DemoChapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty school with invented people, and keeps them off the network, where anybody could use the printed
 * sign-ins. Both happen before the first browser gets in, so that nobody meets half a school.
 */
@Component
class DemoSchool implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSchool.class);
    private static final ZoneId SCHOOL = ZoneId.of("Europe/London");

    private final ObjectProvider<DemoChapter> chapters;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Environment settings;
    private final Clock clock;
    private boolean running;

    DemoSchool(
            ObjectProvider<DemoChapter> chapters,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Environment settings,
            Clock clock) {
        this.chapters = chapters;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        running = true;
        var wanted = settings.getProperty("alongside.demo", Boolean.class, false) && isUntouched();
        if (wanted || isDemo()) {
            needLoopback();
        }
        if (wanted) {
            tell();
        }
    }

    /** Nobody is in it and nobody has begun to set it up: a real school is never given invented people. */
    private boolean isUntouched() {
        return database.sql(
                        "select not live and not exists (select 1 from person) and not exists (select 1 from account) from school_settings")
                .query(Boolean.class)
                .single();
    }

    private boolean isDemo() {
        return database.sql("select demo from school_settings")
                .query(Boolean.class)
                .single();
    }

    private void needLoopback() {
        var door = new Door(settings.getProperty("server.address"), 0);
        if (!door.isLoopback() && !"yes".equals(settings.getProperty("alongside.open-demo-to-network"))) {
            throw new CannotStart(
                    "This is a demo school, and its printed sign-ins would let anybody on the network in: leave out server.address, or say --alongside.open-demo-to-network=yes, or start a real school with --empty and another --alongside.home=.");
        }
    }

    private void tell() {
        var began = System.nanoTime();
        var today = LocalDate.ofInstant(clock.instant(), SCHOOL);
        var unfinished = new UnfinishedDemo(Databases.home(settings));
        var story = chapters.stream()
                .sorted(Comparator.comparingInt(DemoChapter::place))
                .toList();
        if (story.isEmpty()) {
            return;
        }
        unfinished.begin();
        transaction.executeWithoutResult(all -> story.forEach(it -> it.tell(today)));
        unfinished.end();
        LOG.info(
                "Demo school told in {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
