package org.alongside.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.backup.file.BackedUp;
import org.alongside.backup.file.BackupKey;
import org.alongside.backup.file.Snapshot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Last: whom another database names is in this one. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class MainBackedUp implements BackedUp {
    private final DataSource source;
    private final Path keys;

    MainBackedUp(DataSource source, @Value("${alongside.backup.keys:${alongside.home:data}/keys}") Path keys) {
        this.source = source;
        this.keys = keys;
    }

    @Override
    public String database() {
        return "main";
    }

    @Override
    public Snapshot snapshot() throws SQLException {
        return Snapshot.of(database(), source.getConnection(), BackupKey.ofOrNew(keys, database()));
    }
}
