package org.alongside.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, PersonId> {
    Optional<Person> findById(PersonId id);

    List<Person> findByIdIn(Collection<PersonId> ids);

    @Query("""
            select p from Person p
            where p.leftOn is null and p.kind = :kind
              and (:minimumYear is null or p.yearGroup >= :minimumYear)
              and (:maximumYear is null or p.yearGroup <= :maximumYear)
              and concat(coalesce(p.preferredGiven, p.legalGiven), ' ', coalesce(p.preferredFamily, p.legalFamily),
                         ', ', coalesce(p.form, ''), ' ', coalesce(p.title, ''), ' ', p.legalFamily)
                  like concat('%', :text, '%')
            order by p.legalFamily, p.legalGiven, p.id
            """)
    List<Person> search(
            PersonKind kind,
            String text,
            @org.jspecify.annotations.Nullable Integer minimumYear,
            @org.jspecify.annotations.Nullable Integer maximumYear,
            Pageable page);
}
