package org.alongside.safeguarding.casework.keeping;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which records are on the desk of whoever is signed in. */
@Component
class OwnDesk {
    private final SignedInPerson who;
    private final RoleHolders holders;

    OwnDesk(SignedInPerson who, RoleHolders holders) {
        this.who = who;
        this.holders = holders;
    }

    UUID me() {
        return who.required().value();
    }

    /** Never empty, so that a database can be asked with it. */
    List<String> tracks() {
        return names(SafeguardingTeam.now(holders).tracksOf(who.required()));
    }

    boolean has(Track track, @Nullable PersonId notTo) {
        var me = who.required();
        return !me.equals(notTo)
                && SafeguardingTeam.now(holders).readers(track, notTo).atOnce().contains(me);
    }

    /**
     * What they may see in the audit. The head audits the leads, but learns nothing of what is kept about the head; the
     * chair of governors sees what was done with records on the chair's own desk and nothing else.
     */
    Scope scope() {
        var tracks = EnumSet.noneOf(Track.class);
        tracks.addAll(SafeguardingTeam.now(holders).tracksOf(who.required()));
        var auditor = who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL) || who.is(Roles.HEAD);
        if (who.is(Roles.HEAD)) {
            tracks.add(Track.LEADS);
        }
        return new Scope(auditor, names(tracks), me());
    }

    /**
     * @param all whether also what is about no single record
     * @param tracks never empty
     */
    record Scope(boolean all, List<String> tracks, UUID me) {}

    private static List<String> names(Set<Track> tracks) {
        return tracks.isEmpty() ? List.of("") : tracks.stream().map(Enum::name).toList();
    }
}
