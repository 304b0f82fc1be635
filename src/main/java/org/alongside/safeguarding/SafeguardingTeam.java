package org.alongside.safeguarding;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alongside.base.Roles;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps children safe here at this moment, and who of them reads which worry. Whoever a worry is about never reads
 * it; a worry that would be left with nobody goes to the next who is there.
 *
 * @see "Keeping children safe in education, part four: about the head, the chair of governors is told; about anybody
 *     else who works here, the head"
 */
public record SafeguardingTeam(
        List<PersonId> leads, List<PersonId> deputies, List<PersonId> heads, List<PersonId> chairs) {

    /** As the accounts say now. */
    public static SafeguardingTeam now(RoleHolders holders) {
        return new SafeguardingTeam(
                holders.holding(Roles.DSL),
                holders.holding(Roles.DEPUTY_DSL),
                holders.holding(Roles.HEAD),
                holders.holding(Roles.CHAIR));
    }

    /** Those whom a sender can name so that they do not read it: leads, deputies and heads, each once. */
    public Set<PersonId> nameable() {
        return together(leads, deputies, heads);
    }

    /**
     * Whose desk it goes to. An adult of whom nothing is said may be the DSL: then the deputies, who are trained to the
     * same standard, and the head read it, and hand it to the leads if it is nobody who works here.
     *
     * @param adult null if the worry is not about an adult
     */
    public Track trackFor(@Nullable AboutAdult adult) {
        if (adult == null || adult.kind() == AboutAdult.Kind.OUTSIDE) {
            return Track.LEADS;
        }
        if (adult.kind() == AboutAdult.Kind.NOT_SAID) {
            return Track.DEPUTIES;
        }
        var person = adult.person();
        if (person != null && heads.contains(person)) {
            return Track.CHAIR;
        }
        return person != null && leads.contains(person) ? Track.DEPUTIES : Track.HEAD;
    }

    /** @param about who must not read it; null if nobody here is named */
    public Readers readers(Track track, @Nullable PersonId about) {
        return switch (track) {
            case LEADS ->
                new Readers(
                        firstOf(about, together(leads, deputies), heads),
                        firstOf(about, deputies, heads),
                        firstOf(about, heads));
            case DEPUTIES ->
                new Readers(
                        firstOf(about, together(deputies, heads), chairs),
                        firstOf(about, heads, deputies),
                        firstOf(about, chairs, heads));
            case HEAD ->
                new Readers(
                        firstOf(about, heads, chairs, together(leads, deputies)),
                        firstOf(about, heads, chairs),
                        firstOf(about, chairs, together(leads, deputies)));
            case CHAIR ->
                new Readers(
                        firstOf(about, chairs, together(leads, deputies)),
                        firstOf(about, chairs),
                        firstOf(about, together(leads, deputies)));
        };
    }

    /** The tracks that somebody has on their desk from the start. */
    public Set<Track> tracksOf(PersonId reader) {
        var tracks = EnumSet.noneOf(Track.class);
        Arrays.stream(Track.values())
                .filter(it -> readers(it, null).atOnce().contains(reader))
                .forEach(tracks::add);
        return tracks;
    }

    @SafeVarargs
    private static List<PersonId> firstOf(@Nullable PersonId about, Collection<PersonId>... groups) {
        return Arrays.stream(groups)
                .map(group -> group.stream()
                        .distinct()
                        .filter(it -> !it.equals(about))
                        .toList())
                .filter(group -> !group.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @SafeVarargs
    private static Set<PersonId> together(Collection<PersonId>... groups) {
        var people = new LinkedHashSet<PersonId>();
        Arrays.stream(groups).forEach(people::addAll);
        return people;
    }
}
