package org.alongside.safeguarding.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Readers;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.Watch;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.jspecify.annotations.Nullable;

/** The safe adults with their names, and which of them reads what. */
record SafeAdults(SafeguardingTeam team, Watch.Now watch, Map<PersonId, PersonRow> rows) {

    static SafeAdults of(RoleHolders holders, People people, Watch watch) {
        var team = SafeguardingTeam.now(holders);
        var ids = new ArrayList<>(team.nameable());
        ids.addAll(team.chairs());
        return new SafeAdults(team, watch.now(), people.named(ids));
    }

    /** Who reads a worry about this adult; null if it is not about an adult. */
    Readers readers(@Nullable AboutAdult adult) {
        return readers(team.trackFor(adult), adult == null ? null : adult.person());
    }

    /** Whoever is on duty first. */
    Readers readers(Track track, @Nullable PersonId notTo) {
        return team.readers(track, notTo).with(watch.onDuty());
    }

    /** Those whom a sender can name, in the order in which they would read. */
    List<PersonRow> nameable() {
        return named(team.nameable());
    }

    /** Those who can be asked for by name: the leads and the deputies. */
    List<PersonRow> leads() {
        return named(readers(Track.LEADS, null).atOnce());
    }

    Optional<PersonRow> named(Optional<PersonId> person) {
        return person.map(rows::get);
    }

    Collection<PersonRow> all() {
        return rows.values();
    }

    private List<PersonRow> named(Collection<PersonId> ids) {
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }
}
