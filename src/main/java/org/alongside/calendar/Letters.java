package org.alongside.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.alongside.base.ui.Said;
import org.alongside.calendar.spi.Appointment;
import org.alongside.calendar.spi.CalendarChanged;
import org.alongside.notifications.Enclosure;
import org.alongside.notifications.Enclosures;
import org.alongside.notifications.Notices;
import org.alongside.school.MailAddresses;
import org.alongside.school.PersonId;
import org.alongside.school.School;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files by mail for people who have no feed, in schools that want them: an invitation or a cancellation for each of a few
 * changes, one file of all times for many. The mail says nothing itself, and the file no more than a feed would.
 */
@Component
class Letters implements Enclosures {
    private static final int ONE_BY_ONE = 3;

    private final Feeds feeds;
    private final LetterBook book;
    private final Appointments appointments;
    private final RuleBook rules;
    private final Titles titles;
    private final School school;
    private final MailAddresses addresses;
    private final Notices notices;
    private final Clock clock;
    private final String from;

    Letters(
            Feeds feeds,
            LetterBook book,
            Appointments appointments,
            RuleBook rules,
            Titles titles,
            School school,
            MailAddresses addresses,
            Notices notices,
            Clock clock,
            @Value("${alongside.mail.from:alongside@localhost}") String from) {
        this.feeds = feeds;
        this.book = book;
        this.appointments = appointments;
        this.rules = rules;
        this.titles = titles;
        this.school = school;
        this.addresses = addresses;
        this.notices = notices;
        this.clock = clock;
        this.from = from;
    }

    /** In the transaction of the change: there is a letter if and only if there is a change. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(CalendarChanged change) {
        if (!rules.rules().letters() || feeds.of(change.person()).isPresent()) {
            return;
        }
        var changed = now(change.person(), Set.copyOf(change.appointments()));
        if (changed.size() > ONE_BY_ONE) {
            write(change.person(), changed);
        } else {
            changed.forEach(it -> write(change.person(), List.of(it)));
        }
    }

    private void write(PersonId person, List<Appointment> about) {
        book.write(person, about, clock.instant()).ifPresent(it -> notices.tell(person, "calendar.letter", it));
    }

    private List<Appointment> now(PersonId person, Set<UUID> ids) {
        return appointments.around(person, Said.dayOf(clock.instant())).stream()
                .filter(it -> ids.contains(it.id()))
                .toList();
    }

    /** Made as the mail goes out, so that nothing is kept and nothing old is sent: a newer change has its own letter. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Enclosure> of(PersonId person, UUID letter) {
        var lines = book.lines(person, letter);
        var current = now(person, lines.keySet()).stream()
                .filter(it -> it.sequence() == lines.getOrDefault(it.id(), -1))
                .toList();
        var to = addresses.of(person).orElse(null);
        if (current.isEmpty() || to == null) {
            return Optional.empty();
        }
        var known = rules.rules();
        var name = school.facts().name();
        if (lines.size() > 1) {
            var file = CalendarFile.letter(ImmutableMethod.PUBLISH, clock.instant());
            current.forEach(it -> file.add(it, titles.of(it, known), name, from));
            return Optional.of(enclosure(file, "PUBLISH"));
        }
        var only = current.getFirst();
        var method = only.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        var file = CalendarFile.letter(method, clock.instant());
        file.add(only, titles.of(only, known), name, from, to);
        return Optional.of(enclosure(file, method.getValue()));
    }

    private static Enclosure enclosure(CalendarFile file, String method) {
        return new Enclosure("times.ics", "text/calendar; charset=UTF-8; method=" + method, file.bytes());
    }
}
