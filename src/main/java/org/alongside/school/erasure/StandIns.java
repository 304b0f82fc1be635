package org.alongside.school.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands in the register for somebody who was erased: a pupil of that year group, or somebody who worked here, and
 * nobody. Which one stands for whom is known only while the erasure goes on.
 */
@Component
class StandIns {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private final JdbcClient database;

    StandIns(JdbcClient database) {
        this.database = database;
    }

    /** Makes one for each. */
    Map<PersonId, UUID> make(Collection<PersonId> people) {
        var all = new HashMap<PersonId, UUID>();
        for (var person : people) {
            var id = UUID.randomUUID();
            all.put(person, id);
            database.sql("""
                            insert into person (id, kind, legal_given, legal_family, year_group, left_on, hidden)
                            select :id, kind, :former, if(kind = 'PUPIL', :pupil, :staff), year_group,
                                   coalesce(makedate(year(left_on), 1), date '1900-01-01'), 'STAND_IN'
                            from person where id = :person
                            """)
                    .param("id", id)
                    .param("former", WORDS.getString("school.erasure.former"))
                    .param("pupil", WORDS.getString("school.erasure.former.pupil"))
                    .param("staff", WORDS.getString("school.erasure.former.staff"))
                    .param("person", person.value())
                    .update();
        }
        return all;
    }

    /** From now on statements are about these. */
    void name(Collection<PersonId> people, Map<PersonId, UUID> standIns) {
        forget();
        for (var person : people) {
            database.sql("""
                            insert into erasing (person_id, stand_in, legal, known, formal, email)
                            select id, :stand_in, concat(legal_given, ' ', legal_family),
                                   concat(coalesce(preferred_given, legal_given), ' ', coalesce(preferred_family, legal_family)),
                                   if(kind = 'STAFF', concat(title, ' ', coalesce(preferred_family, legal_family)), null), email
                            from person where id = :person
                            """)
                    .param("stand_in", standIns.getOrDefault(person, new UUID(0, 0)))
                    .param("person", person.value())
                    .update();
        }
    }

    /** Nobody can go back from a stand-in from now on. */
    void forget() {
        database.sql("delete from erasing").update();
    }

    /**
     * Takes people out of the register.
     *
     * @param names those of whom the name stays, and the date of birth, from which records in law count
     */
    void takeOut(List<PersonId> people, Set<PersonId> names) {
        for (var person : people) {
            database.sql(names.contains(person) ? """
                                      update person set hidden = 'NAME', upn = null, staff_code = null, email = null, form = null,
                                             version = version + 1 where id = :person
                                      """ : "delete from person where id = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    /** Names that were kept and that nothing needs any more go; asked in the night. */
    List<PersonId> kept() {
        return database.sql("select id from person where hidden = 'NAME' order by id limit 500")
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
