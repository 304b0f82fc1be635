package org.alongside.school;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school's own facts. Anybody may read them: they stand on the sign-in page. */
@Service
public class School {
    private final JdbcClient database;
    private final ObjectProvider<AdministrativeActs> acts;

    /** @param acts asked late, because whoever knows names asks this one first */
    School(JdbcClient database, ObjectProvider<AdministrativeActs> acts) {
        this.database = database;
        this.acts = acts;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public SchoolFacts facts() {
        return database.sql("select name, demo, live, safe_room, office_contact from school_settings where id = 1")
                .query((row, number) -> new SchoolFacts(
                        row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getString(4), row.getString(5)))
                .single();
    }

    /** Changes what the pages say about the school. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void rename(SchoolFacts facts) {
        database.sql(
                        "update school_settings set name = :name, safe_room = :room, office_contact = :contact, version = version + 1 where id = 1")
                .param("name", facts.name())
                .param("room", facts.safeRoom())
                .param("contact", facts.officeContact())
                .update();
        acts.getObject().add("renamed", null, null);
    }

    /** Gives the school its name on the very first start, when nobody can be signed in yet; refused later. */
    @PreAuthorize("isAnonymous()")
    @Transactional
    public void nameOnFirstStart(SchoolFacts facts) {
        database.sql(
                        "update school_settings set name = :name, version = version + 1 where id = 1 and not live and not demo")
                .param("name", facts.name())
                .update();
    }

    /** Ends set-up. The caller has made sure that there is a DSL and a deputy. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void goLive() {
        database.sql("update school_settings set live = true, version = version + 1 where id = 1")
                .update();
    }
}
