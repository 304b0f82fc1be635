package org.alongside.school;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the register of people. */
@Component
class RegisteredMailAddresses implements MailAddresses {
    private final Persons persons;

    RegisteredMailAddresses(Persons persons) {
        this.persons = persons;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(PersonId id) {
        return persons.findById(id)
                .map(Person::row)
                .filter(person -> person.leftOn() == null)
                .map(PersonRow::email)
                .filter(address -> !address.isBlank());
    }
}
