package org.alongside.curriculum.provider;

import java.util.List;
import org.alongside.curriculum.Visitors;
import org.springframework.stereotype.Component;

/** The visitors of the register, to be asked into a planned lesson. */
@Component
class VisitorsInUse implements Visitors {
    private final ProviderTables tables;

    VisitorsInUse(ProviderTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Visitor> all() {
        return tables.all().stream()
                .filter(Provider::inUse)
                .map(it -> new Visitor(it.id().value().toString(), it.name()))
                .toList();
    }
}
