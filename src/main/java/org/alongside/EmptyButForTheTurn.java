package org.alongside;

import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Flyway refuses a database that has tables and no history; the row of whose turn it is must not count as one. */
@Component
class EmptyButForTheTurn implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        try (var connection = configuration.getDataSource().getConnection()) {
            if (StartingTurn.isAllThatIsIn(connection)) {
                configuration.baselineOnMigrate(true).baselineVersion("0").baselineDescription("empty");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
