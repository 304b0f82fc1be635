package org.alongside.safeguarding.casework.vault;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.backup.file.BackedUp;
import org.alongside.backup.file.BackupKey;
import org.alongside.backup.file.Snapshot;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands out this database sealed and in no other way; first, before the register that it names people of. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeguardingBackedUp implements BackedUp {
    private final DataSource owner;
    private final Path keys;

    SafeguardingBackedUp(
            @Qualifier("safeguardingOwner") DataSource owner,
            @Value("${alongside.backup.keys:${alongside.home:data}/keys}") Path keys) {
        this.owner = owner;
        this.keys = keys;
    }

    @Override
    public String database() {
        return "safeguarding";
    }

    @Override
    public Snapshot snapshot() throws SQLException {
        return Snapshot.of(database(), owner.getConnection(), BackupKey.ofOrNew(keys, database()));
    }
}
