package org.alongside.curriculum.provider;

import java.util.List;
import java.util.UUID;
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

    @Override
    public String name(String asked) {
        try {
            return tables.find(new ProviderId(UUID.fromString(asked)))
                    .map(Provider::name)
                    .orElse(asked);
        } catch (IllegalArgumentException typedName) {
            return asked;
        }
    }
}
