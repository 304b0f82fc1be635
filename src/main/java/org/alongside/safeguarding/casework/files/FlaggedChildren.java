package org.alongside.safeguarding.casework.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Children with an open case and something that others have to have in mind: a social worker, care, missing episodes. */
@Service
@ForSafeguardingLeads
class FlaggedChildren {
    private static final int MOST = 300;

    private final JdbcClient database;
    private final CaseDoor door;

    FlaggedChildren(@Qualifier("safeguarding") JdbcClient database, CaseDoor door) {
        this.database = database;
        this.door = door;
    }

    /** A case with its flags and no words. */
    record Flagged(CaseRow file, Set<Flag> flags) {}

    /**
     * Those that whoever is signed in may see, by the number of the case.
     *
     * @param flag null for all of them
     */
    public List<Flagged> all(@Nullable Flag flag) {
        var tracks = door.tracks();
        if (tracks.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Flagged>();
        database.sql("""
                        select c.*, f.flags from case_file c join case_facts f on f.id = c.id
                        where c.status = 'OPEN' and c.track in (:tracks) and f.flags <> ''
                          and (:all or find_in_set(:flag, f.flags) > 0)
                        order by c.number limit :most
                        """)
                .param("tracks", tracks.stream().map(Enum::name).toList())
                .param("all", flag == null)
                .param("flag", flag == null ? "" : flag.name())
                .param("most", MOST)
                .query((row, number) -> new Flagged(CaseBook.row(row, number), Flag.parse(row.getString("flags"))))
                .list()
                .forEach(it -> {
                    if (!it.file().category().ofAdult()) {
                        found.add(it);
                    }
                });
        var mine = door.mine(found.stream().map(Flagged::file).toList());
        return found.stream().filter(it -> mine.contains(it.file())).toList();
    }
}
