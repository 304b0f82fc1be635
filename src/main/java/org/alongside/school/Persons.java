package org.alongside.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, PersonId> {
    Optional<Person> findById(PersonId id);

    List<Person> findByIdIn(Collection<PersonId> ids);

    @Query(
            "select p from Person p where p.kind = :kind and p.leftOn is null order by p.legalFamily, p.legalGiven, p.id")
    List<Person> here(PersonKind kind);

    @Query("select p from Person p where p.leftOn is null and p.upn in :upns")
    List<Person> withUpns(Collection<String> upns);

    @Query("""
            select p from Person p
            where p.leftOn is null and (:kind is null or p.kind = :kind)
              and concat(coalesce(p.preferredGiven, p.legalGiven), ' ', coalesce(p.preferredFamily, p.legalFamily),
                         ', ', coalesce(p.form, ''), ' ', coalesce(p.title, ''), ' ', p.legalFamily)
                  like concat('%', :text, '%')
            order by p.kind desc, p.legalFamily, p.legalGiven, p.id
            """)
    List<Person> search(@Nullable PersonKind kind, String text, Pageable page);
}
