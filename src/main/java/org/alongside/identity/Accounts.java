package org.alongside.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, UUID> {
    Account save(Account account);

    Optional<Account> findById(UUID id);

    List<Account> findByIdIn(Collection<UUID> ids);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByPerson(PersonId person);

    /** Everybody who has an account, open or closed. */
    @Query("select a.person from Account a")
    Set<PersonId> everybody();

    /** Those with an open account who have not chosen a password of their own yet. */
    @Query("select a.person from Account a where a.mustChange = true and a.active = true")
    Set<PersonId> withFirstPassword();

    long count();

    @Query("""
            select a.person from Account a join a.roles r
            where r.role = :role and a.active = true order by r.since, a.username
            """)
    List<PersonId> holding(String role);

    /**
     * Makes whoever changes leads wait for each other: two administrators who each close one of two leads at the same
     * moment would otherwise both see the other one still there. Called before anything else is read.
     */
    @Query(value = """
                    select 1 from account a join account_role r on r.account_id = a.id
                    where r.role in ('DSL', 'DEPUTY_DSL') for update
                    """, nativeQuery = true)
    List<Integer> lockLeads();

    @Query("""
            select a from Account a where a.username like concat('%', :text, '%') order by a.username
            limit :most offset :from
            """)
    List<Account> page(String text, int most, int from);
}
