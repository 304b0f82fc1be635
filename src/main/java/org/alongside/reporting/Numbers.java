package org.alongside.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The numbers of all modules for one span of days. It asks nobody for rows and never sees words. */
@Service
@PreAuthorize("hasRole('HEAD')")
class Numbers {
    private final List<StatisticsSource> sources;

    Numbers(List<StatisticsSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Every figure by its key, both days included. */
    Map<String, Count> between(LocalDate from, LocalDate to) {
        var all = new LinkedHashMap<String, Count>();
        for (var source : sources) {
            for (Figure figure : source.figures(from, to)) {
                all.put(figure.key(), figure.count());
            }
        }
        return all;
    }
}
