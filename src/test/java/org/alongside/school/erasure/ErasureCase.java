package org.alongside.school.erasure;

import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who left long ago, and the two people who decide about them. */
record ErasureCase(JdbcClient database, OverTime overTime, Erasing erasing, Cast canary, Cast head, Cast admin) {
    static final Erasing.Progress ON = part -> true;

    static ErasureCase of(JdbcClient database, OverTime overTime, Erasing erasing) {
        var canary = Cast.pupil(database, "Zephyrine", 13, Roles.MENTEE);
        database.sql(
                        "update person set legal_family = :family, left_on = '2010-07-21', upn = 'A999999999999' where id = :id")
                .param("family", EverywhereCanary.FAMILY)
                .param("id", canary.id().value())
                .update();
        return new ErasureCase(
                database,
                overTime,
                erasing,
                canary,
                Cast.staff(database, "Mrs", "Head", Roles.HEAD),
                Cast.staff(database, "Mr", "Admin", Roles.ADMIN));
    }

    /** The administrator's list of everything that is over its time; they are signed in afterwards. */
    UUID listed() {
        admin.signIn();
        var id = UUID.randomUUID();
        overTime.propose(id);
        return id;
    }

    /** Listed by one, agreed to by the other. */
    void erase() {
        var id = listed();
        head.signIn();
        erasing.carryOut(id, head.id(), ON);
    }

    List<Due> mine(WhatIsDue due) {
        return due.all().stream().filter(it -> it.person().equals(canary.id())).toList();
    }

    long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
