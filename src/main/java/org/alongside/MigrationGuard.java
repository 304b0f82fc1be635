package org.alongside;

import static org.flywaydb.core.api.MigrationState.FUTURE_FAILED;
import static org.flywaydb.core.api.MigrationState.FUTURE_SUCCESS;

import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps an older program off a newer database. Flyway by itself ignores migrations that it does not know, and the
 * program would then write rows that the newer one misreads. It looks at every Flyway there is before that migrates,
 * so that no database can be forgotten.
 */
@Component
class MigrationGuard implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof Flyway flyway) {
            check(flyway);
        }
        return bean;
    }

    /** @throws CannotStart if the database knows migrations newer than the newest of this program */
    static void check(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(it -> it.getState() == FUTURE_SUCCESS || it.getState() == FUTURE_FAILED)
                .reduce((first, second) -> second)
                .ifPresent(newest -> {
                    throw new CannotStart(
                            "The database '%s' was last used by a newer version of Alongside (up to change %s): start that version or a newer one; nothing was changed."
                                    .formatted(nameOf(flyway), newest.getVersion()));
                });
    }

    private static String nameOf(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
