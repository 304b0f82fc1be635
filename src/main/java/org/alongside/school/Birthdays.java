package org.alongside.school;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When pupils were born, for the few who have to reckon with it. */
@Service
@PreAuthorize("hasAnyRole('PSHE_LEAD','HEAD')")
@Transactional(readOnly = true)
public class Birthdays {
    private final Persons persons;

    Birthdays(Persons persons) {
        this.persons = persons;
    }

    /** When this pupil was born; empty for staff, for nobody and when the school has not said. */
    public Optional<LocalDate> ofPupil(PersonId id) {
        return persons.findById(id).flatMap(Person::bornAsPupil);
    }
}
