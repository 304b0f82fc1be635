package org.alongside.identity;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.demo.DemoSignIns;
import org.alongside.school.PersonId;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts for the demo school: the people of the story, all with one password that is printed at the start. */
@Component
class DemoAccounts implements DemoChapter, DemoSignIns {
    private static final String PASSWORD = "alongside-demo";
    private static final int MENTORS = 60;
    private static final int MENTEES = 78;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Passwords passwords;

    DemoAccounts(JdbcClient database, JdbcTemplate batches, Passwords passwords) {
        this.database = database;
        this.batches = batches;
        this.passwords = passwords;
    }

    @Override
    public int place() {
        return 200;
    }

    private record Cast(PersonId person, List<String> roles) {}

    @Override
    public void tell(LocalDate today) {
        var cast = new ArrayList<>(List.of(
                new Cast(DemoCast.FARAH_SIDDIQUI, List.of(Roles.DSL)),
                new Cast(DemoCast.TOM_BLAKE, List.of(Roles.DEPUTY_DSL)),
                new Cast(DemoCast.IAN_MARSH, List.of(Roles.SAFEGUARDING_CLERK)),
                new Cast(DemoCast.GRACE_ADEYEMI, List.of(Roles.HEAD)),
                new Cast(DemoCast.DANIEL_PRICE, List.of(Roles.COORDINATOR, Roles.TEACHER)),
                new Cast(DemoCast.HANNAH_LOWE, List.of(Roles.TEACHER, Roles.PSHE_LEAD)),
                new Cast(DemoCast.EWA_KOWALCZYK, List.of(Roles.TEACHER)),
                new Cast(DemoCast.CAROL_WHITTLE, List.of(Roles.ADMIN))));
        DemoCast.mentors(MENTORS).forEach(it -> cast.add(new Cast(it, List.of(Roles.MENTOR))));
        DemoCast.mentees(MENTEES).forEach(it -> cast.add(new Cast(it, List.of(Roles.MENTEE))));
        DemoCast.withoutPart().forEach(it -> cast.add(new Cast(it, List.of(Roles.PUPIL))));

        var hash = passwords.hashOf(PASSWORD); // once: hashing is slow on purpose
        var since = Timestamp.from(today.minusYears(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        var taken = new HashSet<String>();
        var accounts = new ArrayList<Object[]>();
        var roles = new ArrayList<Object[]>();
        for (var member : cast) {
            var id = UUID.nameUUIDFromBytes(
                    member.person().value().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            accounts.add(new Object[] {id, member.person().value(), username(member.person(), taken), hash, since});
            member.roles().forEach(role -> roles.add(new Object[] {id, role, since}));
        }
        batches.batchUpdate(
                "insert into account (id, person_id, username, password, created_at) values (?, ?, ?, ?, ?)", accounts);
        batches.batchUpdate("insert into account_role (account_id, role, since) values (?, ?, ?)", roles);
    }

    private String username(PersonId person, Set<String> taken) {
        record Name(String given, String family) {}
        var name = database.sql("select legal_given, legal_family from person where id = :id")
                .param("id", person.value())
                .query((row, number) -> new Name(row.getString(1), row.getString(2)))
                .single();
        var username = Usernames.proposedFor(name.given(), name.family(), taken::contains);
        taken.add(username);
        return username;
    }

    @Override
    public List<String> lines() {
        return List.of(
                line("a.okafor", "mentor"),
                line("i.hassan", "mentee"),
                line("z.wojcik", "pupil who may ask for a mentor"),
                line("e.dacosta", "pupil who may become one"),
                line("h.lowe", "teacher, leads PSHE"),
                line("e.kowalczyk", "teacher"),
                line("d.price", "scheme coordinator"),
                line("f.siddiqui", "Designated Safeguarding Lead"),
                line("t.blake", "deputy"),
                line("i.marsh", "safeguarding clerk"),
                line("g.adeyemi", "headteacher"),
                line("c.whittle", "administrator"));
    }

    private static String line(String username, String who) {
        return "%-12s password %s   %s".formatted(username, PASSWORD, who);
    }
}
