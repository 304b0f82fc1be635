package org.alongside.school;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How members of staff are named in records that the portal writes by itself, when nobody is signed in. */
@Component
public class StaffNames {
    private final Persons persons;

    StaffNames(Persons persons) {
        this.persons = persons;
    }

    /**
     * As pupils say it today.
     *
     * @throws java.util.NoSuchElementException for somebody whom the register does not know
     */
    @Transactional(readOnly = true)
    public String formal(PersonId id) {
        return persons.findById(id).map(Person::row).map(PersonRow::formalName).orElseThrow();
    }
}
