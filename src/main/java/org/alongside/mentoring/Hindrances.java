package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** All obstacles of a plan, asked by what they take away. */
final class Hindrances {
    static final Hindrances NONE = new Hindrances(List.of());

    private final List<Obstacle> all;
    private final Map<Obstacle.Kind, Map<Object, List<Obstacle>>> byWhat = new EnumMap<>(Obstacle.Kind.class);

    Hindrances(List<Obstacle> all) {
        this.all = List.copyOf(all);
        for (var it : all) {
            byWhat.computeIfAbsent(it.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(what(it), what -> new ArrayList<>())
                    .add(it);
        }
    }

    private static Object what(Obstacle it) {
        return switch (it.kind()) {
            case CLOSED -> "";
            case EXAMS -> Objects.requireNonNull(it.yearGroup());
            case ROOM -> Objects.requireNonNull(it.room());
            case AWAY, LEAVES -> Objects.requireNonNull(it.person());
        };
    }

    Hindrances with(Obstacle one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new Hindrances(more);
    }

    Hindrances without(Obstacle one) {
        return new Hindrances(
                all.stream().filter(it -> !it.id().equals(one.id())).toList());
    }

    List<Obstacle> all() {
        return all;
    }

    @Nullable
    Obstacle closed(LocalDate day, int period) {
        return first(Obstacle.Kind.CLOSED, "", day, period);
    }

    @Nullable
    Obstacle exam(@Nullable Integer yearGroup, LocalDate day, int period) {
        return yearGroup == null ? null : first(Obstacle.Kind.EXAMS, yearGroup, day, period);
    }

    @Nullable
    Obstacle room(String room, LocalDate day, int period) {
        return first(Obstacle.Kind.ROOM, room, day, period);
    }

    /** Why this person is not here then: away, or gone for good. */
    @Nullable
    Obstacle away(PersonId person, LocalDate day, int period) {
        var gone = first(Obstacle.Kind.LEAVES, person, day, period);
        return gone != null ? gone : first(Obstacle.Kind.AWAY, person, day, period);
    }

    private @Nullable Obstacle first(Obstacle.Kind kind, Object what, LocalDate day, int period) {
        var ofKind = byWhat.get(kind);
        if (ofKind == null) {
            return null;
        }
        for (var it : ofKind.getOrDefault(what, List.of())) {
            if (it.stands(day, period)) {
                return it;
            }
        }
        return null;
    }
}
