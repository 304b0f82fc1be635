package org.alongside.mentoring.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.curriculum.MentorCourse;
import org.alongside.curriculum.TrainingModule;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.School;
import org.springframework.stereotype.Component;

/** Gathers what a certificate says. Callers have asked whether it is earned, and whose it is. */
@Component
class Certificates {
    private final MentorCourse course;
    private final TrainingBook book;
    private final People people;
    private final School school;

    Certificates(MentorCourse course, TrainingBook book, People people, School school) {
        this.course = course;
        this.book = book;
        this.people = people;
        this.school = school;
    }

    /** Empty for somebody who has done nothing here. */
    Optional<CertificateFacts> of(PersonId person) {
        var done = book.done(List.of(person)).getOrDefault(person, Map.of());
        var expires = book.expiries(List.of(person)).get(person);
        var last = done.values().stream().max(LocalDate::compareTo);
        if (expires == null || last.isEmpty()) {
            return Optional.empty();
        }
        var facts = school.facts();
        return Optional.of(new CertificateFacts(
                people.find(person).map(PersonRow::name).orElse("?"),
                facts.name(),
                course.modules().stream()
                        .filter(it -> done.containsKey(it.id()))
                        .map(TrainingModule::title)
                        .toList(),
                book.liveMinutes(
                                List.of(person),
                                expires.minusMonths(book.rule().validMonths()).minusYears(1))
                        .getOrDefault(person, 0),
                last.get(),
                expires,
                facts.demo()));
    }
}
