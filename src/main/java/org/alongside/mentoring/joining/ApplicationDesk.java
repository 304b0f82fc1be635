package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.notifications.Notices;
import org.alongside.reporting.spi.Count;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PupilRoles;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's side of applications: asking staff, reading what they say, deciding. */
@Service
@PreAuthorize("hasRole('COORDINATOR')")
class ApplicationDesk {
    private static final int YOUNGEST_MENTOR = 12;

    private final ApplicationBook book;
    private final SchemeMembers members;
    private final People people;
    private final PupilRoles roles;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;
    private final int threshold;

    ApplicationDesk(
            ApplicationBook book,
            SchemeMembers members,
            People people,
            PupilRoles roles,
            Notices notices,
            SignedInPerson who,
            Clock clock,
            @Value("${alongside.reporting.threshold:5}") int threshold) {
        this.book = book;
        this.members = members;
        this.people = people;
        this.roles = roles;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
        this.threshold = threshold;
    }

    @Transactional(readOnly = true)
    List<MentorApplication> sent(int from, int most) {
        return book.sent(from, most);
    }

    @Transactional(readOnly = true)
    int countSent() {
        return book.countSent();
    }

    @Transactional(readOnly = true)
    int countOpen() {
        return book.countOpen();
    }

    /** One that was sent; a draft is nobody’s business but the writer’s. */
    @Transactional(readOnly = true)
    Optional<MentorApplication> find(UUID id) {
        return book.find(id);
    }

    @Transactional(readOnly = true)
    List<Asked> asked(UUID id) {
        return book.asked(id);
    }

    /**
     * Asks a member of staff for a reference, or to interview; they hear that something waits for them.
     *
     * @throws IllegalArgumentException with a message key if it is decided, or this is nobody who works here
     */
    @Transactional
    void ask(MentorApplication application, PersonId adult, Asked.Task task) {
        if (people.find(adult)
                .filter(it -> it.kind() == PersonKind.STAFF && it.leftOn() == null)
                .isEmpty()) {
            throw new IllegalArgumentException("mentoring.scheme.not-staff");
        }
        var stage = task == Asked.Task.INTERVIEW
                ? MentorApplication.Stage.INTERVIEW
                : application.stage() == MentorApplication.Stage.SENT
                        ? MentorApplication.Stage.REFERENCE
                        : application.stage();
        if (!book.move(application, stage, null, null, who.required(), clock.instant())) {
            throw new IllegalArgumentException("mentoring.applications.changed");
        }
        book.ask(application.id(), adult, task, clock.instant());
        notices.tell(adult, "mentoring.notice.asked");
    }

    /**
     * Decides. A yes gives the applicant the role and enters them as a mentor who is not trained or cleared yet; a no is told with kind words.
     *
     * @param reason needed for a no
     * @throws IllegalArgumentException with a message key if it was decided meanwhile, there is no reference for a yes, or no
     *     reason for a no
     */
    @Transactional
    void decide(MentorApplication application, MentorApplication.Decision decision, @Nullable String reason) {
        var no = decision == MentorApplication.Decision.NOT_NOW;
        if (no && (reason == null || !MentorApplication.REASONS.contains(reason))) {
            throw new IllegalArgumentException("mentoring.applications.reason-missing");
        }
        if (!no && book.asked(application.id()).stream().noneMatch(Asked::isAnswered)) {
            throw new IllegalArgumentException("mentoring.applications.nobody-said");
        }
        if (!book.move(
                application,
                MentorApplication.Stage.DECIDED,
                decision,
                no ? reason : null,
                who.required(),
                clock.instant())) {
            throw new IllegalArgumentException("mentoring.applications.changed");
        }
        if (!no) {
            var ignored = roles.give(application.person(), Roles.MENTOR);
            // somebody of Year 11 is entered when the next cohort is
            people.find(application.person())
                    .filter(it -> it.yearGroup() != null && it.yearGroup() >= YOUNGEST_MENTOR)
                    .ifPresent(row -> members.scheme().ifPresent(it -> members.enterMentor(it.id(), row.id())));
        }
        notices.tell(application.person(), "mentoring.notice.decided");
    }

    /**
     * How many of a year group have applied and were accepted; small numbers are hidden.
     *
     * @param accepted null where it would betray a small number of others
     */
    record YearBalance(
            int yearGroup, Count applied, @Nullable Count accepted) {}

    /** The balance of recruitment, numbers only, by year group. */
    @Transactional(readOnly = true)
    List<YearBalance> balance() {
        var applicants = book.applicants();
        var rows = people.named(applicants.keySet());
        var applied = new TreeMap<Integer, Integer>();
        var accepted = new TreeMap<Integer, Integer>();
        applicants.forEach((person, yes) -> {
            var row = rows.get(person);
            if (row != null && row.yearGroup() != null) {
                applied.merge(row.yearGroup(), 1, Integer::sum);
                accepted.merge(row.yearGroup(), Boolean.TRUE.equals(yes) ? 1 : 0, Integer::sum);
            }
        });
        return applied.entrySet().stream()
                .map(it -> balance(it.getKey(), it.getValue(), accepted.getOrDefault(it.getKey(), 0)))
                .toList();
    }

    /** A difference that is small betrays as much as a small number. */
    private YearBalance balance(int year, int applied, int accepted) {
        var all = Count.of(applied, threshold);
        var others = Count.of((long) applied - accepted, threshold);
        var betrays = all instanceof Count.Hidden || others instanceof Count.Hidden && accepted > 0;
        return new YearBalance(year, all, betrays ? null : Count.of(accepted, threshold));
    }
}
