package org.alongside.mentoring.care;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's today: who needs somebody, and what can be done for several at once. */
@Service
@ForCoordinators
class CareDesk {
    /** How many stand on one page. */
    static final int PAGE = 20;

    private final CareList list;
    private final CareActs acts;
    private final CareWeek week;
    private final CareDays days;
    private final Notices notices;
    private final SignedInPerson who;
    private final Map<String, ReasonSource> sources;

    CareDesk(CareList list, CareActs acts, CareWeek week, CareDays days, Notices notices, SignedInPerson who) {
        this.list = list;
        this.acts = acts;
        this.week = week;
        this.days = days;
        this.notices = notices;
        this.who = who;
        this.sources = list.sources().stream().collect(Collectors.toMap(ReasonSource::key, Function.identity()));
    }

    /**
     * One page, the most pressing first, with how many there are.
     *
     * @param only those with this reason; null, or a key that does not exist, for all
     * @param number from 1
     */
    @Transactional(readOnly = true)
    CareList.Page page(@Nullable String only, int number) {
        return list.page(only, number, PAGE);
    }

    /** How pressing each reason is; the lowest is the most. */
    Map<String, Integer> places() {
        return sources.values().stream().collect(Collectors.toMap(ReasonSource::key, ReasonSource::place));
    }

    @Transactional(readOnly = true)
    CareWeek.Numbers thisWeek() {
        return week.of(CareWeek.mondayOf(days.today()));
    }

    /**
     * Sends the gentle reminder to those for whom one may help, to each person once a day. Whoever is not on the list is
     * passed over, as if there were no such id.
     *
     * @return how many people hear of it
     */
    @Transactional
    int remind(Collection<UUID> subjects) {
        var told = new java.util.HashSet<PersonId>();
        for (var one : list.of(subjects)) {
            for (var reason : one.reasons()) {
                if (source(reason).isRemindable()
                        && acts.add(
                                one.subject(), reason.key(), CareActs.Act.REMINDED, days.today(), null, who.required())
                        && told.add(reason.person())) {
                    notices.tell(reason.person(), "mentoring.notice.gentle");
                }
            }
        }
        return told.size();
    }

    /**
     * Marks that an adult has spoken to them. What talking settles stays quiet for some days and comes back if it is
     * still so; what it does not settle stays.
     *
     * @return how many were on the list
     */
    @Transactional
    int spokenTo(Collection<UUID> subjects) {
        var found = list.of(subjects);
        for (var one : found) {
            for (var reason : one.reasons()) {
                var quiet = source(reason).quietDays();
                if (quiet > 0) {
                    acts.add(
                            one.subject(),
                            reason.key(),
                            CareActs.Act.SPOKEN,
                            days.today(),
                            days.today().plusDays(quiet),
                            who.required());
                }
            }
        }
        return found.size();
    }

    /** The mentors of those who are on the list, once each. */
    @Transactional(readOnly = true)
    List<PersonId> mentors(Collection<UUID> subjects) {
        return list.of(subjects).stream()
                .filter(it -> page(it).isEmpty())
                .map(NeedsYou::mentor)
                .distinct()
                .toList();
    }

    /** Where it is settled, for somebody on the list who is neither in a running pair nor a mentor. */
    Optional<String> page(NeedsYou one) {
        return source(one.reasons().getFirst()).page();
    }

    private ReasonSource source(NeedsYou.Reason reason) {
        return java.util.Objects.requireNonNull(sources.get(reason.key()));
    }
}
