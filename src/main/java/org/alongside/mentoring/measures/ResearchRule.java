package org.alongside.mentoring.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.SchemeId;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.reporting.suppression.Standing;
import org.alongside.reporting.suppression.StandingBook;
import org.alongside.reporting.suppression.Threshold;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether before and after may be told of just those who answered, on the page and in a file that leaves: everybody must
 * share their whole history, in every page and every file so far, with enough others.
 */
@Component
class ResearchRule {
    private final Book book;
    private final ResearchGroups groups;

    /** What was told, as {@link StandingBook} keeps it. */
    interface Book {
        Optional<Standing> told(String subject, LocalDate day);

        Optional<Standing> tell(String subject, List<String> beside, LocalDate today, List<Map<UUID, String>> now);
    }

    @Autowired
    ResearchRule(
            JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${alongside.mentoring.measures-threshold:10}") int fewest) {
        this(
                kept(new StandingBook(
                        database, new TransactionTemplate(transactions), new Threshold(fewest, Threshold.Zero.TOLD))),
                fewest);
    }

    ResearchRule(Book book, int fewest) {
        this.book = book;
        this.groups = new ResearchGroups(fewest);
    }

    private static Book kept(StandingBook book) {
        return new Book() {
            @Override
            public Optional<Standing> told(String subject, LocalDate day) {
                return book.told(subject, day);
            }

            @Override
            public Optional<Standing> tell(
                    String subject, List<String> beside, LocalDate today, List<Map<UUID, String>> now) {
                return book.tell(subject, beside, today, now);
            }
        };
    }

    /** Whether the page may tell of these today. */
    boolean mayTell(SchemeId scheme, Instrument instrument, List<ResearchGroups.Answer> answers, LocalDate today) {
        Map<UUID, String> parts = new HashMap<>();
        answers.forEach(it -> parts.put(it.person(), it.part()));
        return book.tell(
                        page(scheme, instrument),
                        List.of(
                                file(scheme, instrument),
                                round(scheme, instrument, Wave.BEFORE),
                                round(scheme, instrument, Wave.AFTER)),
                        today,
                        List.of(parts))
                .filter(it -> it.members().equals(parts))
                .isPresent();
    }

    /**
     * Whether the page may tell of just these as those who answered in a round. Before and after may also be told of the
     * same people by {@link #mayTell} and in a file; nothing else is told of who answered in the middle.
     */
    boolean mayTellRound(
            SchemeId scheme, Instrument instrument, Wave wave, Collection<UUID> answered, LocalDate today) {
        Map<UUID, String> in = new HashMap<>();
        answered.forEach(it -> in.put(it, "in"));
        var beside = wave == Wave.MIDDLE
                ? List.of(middles(scheme, instrument))
                : List.of(page(scheme, instrument), file(scheme, instrument));
        return book.tell(round(scheme, instrument, wave), beside, today, List.of(in))
                .filter(it -> it.members().equals(in))
                .isPresent();
    }

    /**
     * Of which groups a file may tell what they answered in the middle. What the page tells of that round, less these
     * groups, must not be about few either.
     *
     * @param groups everybody’s group in the file
     */
    Set<String> middles(
            SchemeId scheme,
            Instrument instrument,
            List<ResearchGroups.Answer> answers,
            Map<UUID, String> groups,
            LocalDate today) {
        var ways = new ArrayList<Map<UUID, String>>();
        for (var names = groupsAskedInTheMiddle(answers, groups); !names.isEmpty(); names = names.subList(1, names.size())) {
            var told = Set.copyOf(names);
            Map<UUID, String> way = new HashMap<>();
            groups.forEach((person, name) -> {
                if (told.contains(name)) {
                    way.put(person, name);
                }
            });
            ways.add(way);
        }
        if (ways.isEmpty()) {
            return Set.of();
        }
        return book.tell(
                        middles(scheme, instrument),
                        List.of(round(scheme, instrument, Wave.MIDDLE)),
                        today,
                        ways)
                .map(Standing::members)
                .filter(ways::contains)
                .map(it -> Set.copyOf(it.values()))
                .orElse(Set.of());
    }

    /** Groups all of whom have answered, and not all alike; the smallest first. */
    private static List<String> groupsAskedInTheMiddle(
            List<ResearchGroups.Answer> answers, Map<UUID, String> groups) {
        Map<String, List<ResearchGroups.Answer>> members = answers.stream()
                .collect(Collectors.groupingBy(it -> groups.getOrDefault(it.person(), "")));
        return members.entrySet().stream()
                .filter(it -> it.getValue().stream().allMatch(one -> one.middle() != null))
                .filter(it -> it.getValue().stream()
                                .map(ResearchGroups.Answer::middle)
                                .distinct()
                                .count()
                        > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, List<ResearchGroups.Answer>> it) ->
                                it.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everybody's group, if a file may tell of these today; the same as in the last file if it was of the same people. */
    Optional<Map<UUID, String>> mayLeave(
            SchemeId scheme, Instrument instrument, List<ResearchGroups.Answer> answers, LocalDate today) {
        var subject = file(scheme, instrument);
        Map<UUID, String> parts = new HashMap<>();
        answers.forEach(it -> parts.put(it.person(), it.part()));
        var last = book.told(subject, today).map(Standing::members).filter(it -> sameParts(it, parts));
        if (last.isPresent()) {
            return last;
        }
        // the head’s page tells how many mentors there are of each year: theirs are not told by year again
        var now = groups.of(answers, instrument != Instrument.MENTOR);
        return now.isEmpty()
                ? Optional.empty()
                : book.tell(
                                subject,
                                List.of(
                                        page(scheme, instrument),
                                        round(scheme, instrument, Wave.BEFORE),
                                        round(scheme, instrument, Wave.AFTER)),
                                today,
                                List.of(now))
                        .map(Standing::members)
                        .filter(now::equals);
    }

    private static boolean sameParts(Map<UUID, String> groups, Map<UUID, String> parts) {
        return groups.keySet().equals(parts.keySet())
                && groups.entrySet().stream()
                        .allMatch(it -> it.getValue().startsWith(parts.getOrDefault(it.getKey(), "?") + "/"));
    }

    private static String page(SchemeId scheme, Instrument instrument) {
        return "measures-" + scheme.value() + "-" + instrument;
    }

    private static String round(SchemeId scheme, Instrument instrument, Wave wave) {
        return "round-" + wave.name().charAt(0) + "-" + scheme.value() + "-" + instrument;
    }

    private static String middles(SchemeId scheme, Instrument instrument) {
        return "middle-" + scheme.value() + "-" + instrument;
    }

    private static String file(SchemeId scheme, Instrument instrument) {
        return "research-" + scheme.value() + "-" + instrument;
    }
}
