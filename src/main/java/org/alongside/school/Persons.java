package org.alongside.school;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Also those who have left, and nobody who was erased. */
    @Query(nativeQuery = true, value = """
            select * from person p
            where p.hidden is null
              and concat(coalesce(p.preferred_given, p.legal_given), ' ', coalesce(p.preferred_family, p.legal_family),
                         ', ', coalesce(p.form, ''), ' ', coalesce(p.title, ''), ' ', p.legal_family)
                  like concat('%', :text, '%')
            order by p.left_on is not null, p.legal_family, p.legal_given, p.id
            """)
    List<Person> searchEverybody(String text, Pageable page);

    @Query(nativeQuery = true, value = "select * from person p where p.hidden is null and p.id = :id")
    Optional<Person> findVisible(UUID id);
}
