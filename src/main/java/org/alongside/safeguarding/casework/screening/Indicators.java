package org.alongside.safeguarding.casework.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The described signs and strengths: shipped as a file, changed by the school where it says it better. */
@Service
@ForSafeguardingLeads
class Indicators {
    private static final int LONGEST = 300;

    private final List<Indicator> shipped = read();
    private final JdbcClient database;

    Indicators(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** In the order of the file, with the school's own words; those it does not use as well. */
    public List<Indicator> all() {
        record Change(String words, boolean inUse, long version) {}
        Map<String, Change> changes = new HashMap<>();
        database.sql("select code, words, in_use, version from indicator_change")
                .query(row -> {
                    changes.put(
                            row.getString("code"),
                            new Change(row.getString("words"), row.getBoolean("in_use"), row.getLong("version")));
                });
        return shipped.stream()
                .map(it -> {
                    var change = changes.get(it.code());
                    return change == null
                            ? it
                            : new Indicator(
                                    it.code(), it.kind(), it.area(), change.words(), change.inUse(), change.version());
                })
                .toList();
    }

    /**
     * Keeps the school's own words for one.
     *
     * @return false if somebody else has changed it since it was read; then nothing is kept
     * @throws IllegalArgumentException with a message key if there is no such indicator or the words do not fit
     */
    @SafeguardingTransaction
    public boolean change(Indicator mine) {
        var words = mine.words().strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.screening.words-length");
        }
        if (shipped.stream().noneMatch(it -> it.code().equals(mine.code()))) {
            throw new IllegalArgumentException("safeguarding.screening.no-such");
        }
        var sql = mine.version() == 0
                ? "insert ignore into indicator_change (code, words, in_use, version) values (:code, :words, :used, 1)"
                : """
                  update indicator_change set words = :words, in_use = :used, version = version + 1
                  where code = :code and version = :version
                  """;
        return database.sql(sql)
                        .param("code", mine.code())
                        .param("words", words)
                        .param("used", mine.inUse())
                        .param("version", mine.version())
                        .update()
                == 1;
    }

    private static List<Indicator> read() {
        try {
            return new ClassPathResource("safeguarding/indicators.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Indicators::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator line(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalStateException("safeguarding/indicators.txt: four parts are needed in: " + line);
        }
        return new Indicator(
                parts[0].strip(),
                Indicator.Kind.valueOf(parts[1].strip()),
                Indicator.Area.valueOf(parts[2].strip()),
                parts[3].strip(),
                true,
                0);
    }
}
