package org.alongside.safeguarding.casework.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the directory. */
@Component
class AgencyBook {
    private final JdbcClient database;

    AgencyBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** Those in use first, then by name. */
    List<Agency> all() {
        return database.sql("select * from agency order by in_use desc, name, id")
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Agency> find(UUID id) {
        return database.sql("select * from agency where id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** False if somebody else has changed it since it was read, and nothing is kept; a new one has version 0. */
    @SafeguardingTransaction
    boolean keep(Agency agency) {
        var sql = find(agency.id()).isEmpty() ? """
                  insert into agency (id, kind, name, reach, hours, needs, address, working_days, in_use, version)
                  values (:id, :kind, :name, :reach, :hours, :needs, :address, :days, :used, :version + 1)
                  """ : """
                  update agency set kind = :kind, name = :name, reach = :reach, hours = :hours, needs = :needs,
                         address = :address, working_days = :days, in_use = :used, version = version + 1
                  where id = :id and version = :version
                  """;
        return database.sql(sql)
                        .param("id", agency.id())
                        .param("kind", agency.kind().name())
                        .param("name", agency.name())
                        .param("reach", agency.reach())
                        .param("hours", agency.hours())
                        .param("needs", agency.needs())
                        .param("address", agency.address())
                        .param("days", agency.workingDays())
                        .param("used", agency.inUse())
                        .param("version", agency.version())
                        .update()
                == 1;
    }

    private static Agency row(ResultSet row) throws SQLException {
        return new Agency(
                row.getObject("id", UUID.class),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("reach"),
                row.getString("hours"),
                row.getString("needs"),
                row.getString("address"),
                row.getInt("working_days"),
                row.getBoolean("in_use"),
                row.getLong("version"));
    }
}
