package org.alongside.school.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.school.FreeText;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for the full names of those who are to leave the register in what people have typed. */
@Component
class NamesInWords {
    /** More than a person would look through on one afternoon. */
    static final int MOST = 100;

    private final ObjectProvider<FreeText> modules;
    private final JdbcClient database;

    NamesInWords(ObjectProvider<FreeText> modules, JdbcClient database) {
        this.modules = modules;
        this.database = database;
    }

    /** Somebody's name, in so many texts of one place. */
    record Found(PersonId person, FreeText.Place place, int texts) {}

    /** Those on this list who leave the register; at most a hundred lines. */
    List<Found> of(UUID list) {
        var all = new ArrayList<Found>();
        modules.orderedStream().flatMap(it -> it.places().stream()).forEach(place -> {
            if (all.size() < MOST) {
                all.addAll(in(place, list, MOST - all.size()));
            }
        });
        return all;
    }

    private List<Found> in(FreeText.Place place, UUID list, int most) {
        return database.sql("""
                        select p.id, count(*) from erasure_person e join person p on p.id = e.person_id
                        join %1$s t on instr(t.%2$s, concat(p.legal_given, ' ', p.legal_family)) > 0
                          or instr(t.%2$s, concat(coalesce(p.preferred_given, p.legal_given), ' ',
                                   coalesce(p.preferred_family, p.legal_family))) > 0
                          or p.kind = 'STAFF' and p.title <> ''
                            and instr(t.%2$s, concat(p.title, ' ', coalesce(p.preferred_family, p.legal_family))) > 0
                        where e.act_id = :list and e.kind = 'REGISTER' group by p.id order by p.id limit :most
                        """.formatted(place.table(), place.column()))
                .param("list", list)
                .param("most", most)
                .query((row, number) ->
                        new Found(new PersonId(row.getObject(1, UUID.class)), place, row.getInt(2)))
                .list();
    }
}
