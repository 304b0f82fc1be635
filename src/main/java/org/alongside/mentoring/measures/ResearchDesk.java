package org.alongside.mentoring.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers for research: one asks, somebody else agrees, and then the one who asked takes the file, once. What is in it is
 * decided by the same rule as the page.
 */
@Service
@PreAuthorize("hasAnyRole('COORDINATOR','HEAD')")
@Transactional
class ResearchDesk {
    static final int LONGEST = 300;
    static final int DAYS_TO_TAKE = 14;

    private final ResearchRequests requests;
    private final EvaluationDesk evaluation;
    private final ResearchAnswers answers;
    private final ResearchRule rule;
    private final Rounds rounds;
    private final AdministrativeActs acts;
    private final SignedInPerson who;
    private final Clock clock;

    ResearchDesk(
            ResearchRequests requests,
            EvaluationDesk evaluation,
            ResearchAnswers answers,
            ResearchRule rule,
            Rounds rounds,
            AdministrativeActs acts,
            SignedInPerson who,
            Clock clock) {
        this.requests = requests;
        this.evaluation = evaluation;
        this.answers = answers;
        this.rule = rule;
        this.rounds = rounds;
        this.acts = acts;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ResearchRequests.Request> latest() {
        return requests.latest();
    }

    /** Whether this is whoever is signed in. */
    boolean isMe(ResearchRequests.Request request) {
        return who.id().filter(request.askedBy()::equals).isPresent();
    }

    /** @throws IllegalArgumentException with a message key if something is missing or too long */
    void ask(String forWhom, String why) {
        if (forWhom.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("mentoring.evaluation.research.missing");
        }
        if (forWhom.length() > LONGEST || why.length() > LONGEST) {
            throw new IllegalArgumentException("mentoring.evaluation.research.long");
        }
        requests.ask(UUID.randomUUID(), who.required(), forWhom.strip(), why.strip(), now());
        acts.add("research-asked", null, null);
    }

    /** @throws IllegalArgumentException with a message key if it is one’s own, or somebody was faster */
    void confirm(UUID id) {
        if (!requests.confirm(id, who.required(), now())) {
            throw new IllegalArgumentException(
                    requests.find(id).filter(this::isMe).isPresent()
                            ? "mentoring.evaluation.research.own"
                            : "mentoring.evaluation.research.gone");
        }
        acts.add("research-confirmed", requests.find(id).orElseThrow().askedBy(), null);
    }

    /** Takes one’s own back, or refuses somebody else’s; after the file was made there is nothing to stop. */
    void stop(UUID id) {
        if (!requests.stop(id, now())) {
            throw new IllegalArgumentException("mentoring.evaluation.research.gone");
        }
        acts.add("research-stopped", null, null);
    }

    /** What may leave today, with the reason for each set of questions that may not. */
    record Content(List<ResearchFile.Told> told, Map<Instrument, Outcome.Why> hidden) {
        int lines() {
            return told.stream().mapToInt(it -> it.answers().size()).sum();
        }
    }

    /**
     * The file; it is made once, and its key is thrown away before anybody has it.
     *
     * @throws IllegalArgumentException with a message key if it may not be made: not one’s own, not confirmed or long ago,
     *     made before, or nothing may leave
     */
    byte[] make(UUID id, EvaluationWords words) {
        if (requests.find(id)
                .filter(it -> it.isOpen() && isMe(it) && it.confirmedAt() != null)
                .isEmpty()) {
            throw new IllegalArgumentException("mentoring.evaluation.research.gone");
        }
        var content = content();
        if (content.told().isEmpty()) {
            throw new IllegalArgumentException("mentoring.evaluation.research.nothing");
        }
        if (!requests.make(id, who.required(), now().minusDays(DAYS_TO_TAKE), content.lines(), now())) {
            throw new IllegalArgumentException("mentoring.evaluation.research.gone");
        }
        acts.add("research-made", null, Integer.toString(content.lines()));
        var hidden = new EnumMap<Instrument, String>(Instrument.class);
        content.hidden()
                .forEach((instrument, why) -> hidden.put(instrument, words.say("why." + why, evaluation.group())));
        return new ResearchFile(words).zip(content.told(), hidden, evaluation.group(), today());
    }

    private Content content() {
        var told = new ArrayList<ResearchFile.Told>();
        var hidden = new EnumMap<Instrument, Outcome.Why>(Instrument.class);
        var scheme = rounds.scheme();
        for (var outcome : evaluation.outcomes()) {
            var instrument = outcome.instrument();
            if (outcome.shift() == null || scheme.isEmpty()) {
                hidden.put(instrument, outcome.why());
                continue;
            }
            var all = answers.of(scheme.get(), instrument);
            rule.mayLeave(scheme.get(), instrument, all, today())
                    .ifPresentOrElse(
                            groups -> told.add(new ResearchFile.Told(
                                    instrument,
                                    all,
                                    groups,
                                    rule.middles(scheme.get(), instrument, all, groups, today()))),
                            () -> hidden.put(instrument, Outcome.Why.CHANGED));
        }
        return new Content(List.copyOf(told), hidden);
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
