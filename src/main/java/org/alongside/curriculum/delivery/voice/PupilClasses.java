package org.alongside.curriculum.delivery.voice;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.school.PersonId;
import org.alongside.school.RoleHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The classes of a pupil, each with how many others could have written what comes from it. */
@Repository
class PupilClasses {
    /** So many have to share a box, or one could guess. */
    static final int CROWD = 5;

    private final JdbcClient database;
    private final RoleHolders holders;

    PupilClasses(JdbcClient database, RoleHolders holders) {
        this.database = database;
        this.holders = holders;
    }

    private record Member(ClassId id, String name, int yearGroup, UUID academicYear) {}

    List<PupilClass> of(PersonId pupil, LocalDate day) {
        var mine = database.sql("""
                        select c.id, c.name, c.year_group, c.academic_year_id
                        from teaching_class_member m join teaching_class c on c.id = m.class_id
                        where m.person_id = :pupil and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)
                            and c.academic_year_id = (
                                select id from academic_year where last_day >= :day order by last_day limit 1)
                        order by c.name
                        """)
                .param("pupil", pupil.value())
                .param("day", Date.valueOf(day))
                .query((row, number) -> new Member(
                        new ClassId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("year_group"),
                        row.getObject("academic_year_id", UUID.class)))
                .list();
        if (mine.isEmpty()) {
            return List.of();
        }
        var writers = Stream.of(Roles.PUPIL, Roles.MENTEE, Roles.MENTOR)
                .flatMap(it -> holders.holding(it).stream())
                .map(PersonId::value)
                .collect(Collectors.toSet());
        return mine.stream()
                .map(it ->
                        new PupilClass(it.id(), it.name(), it.yearGroup(), it.academicYear(), reach(it, writers, day)))
                .toList();
    }

    private PupilClass.Reach reach(Member of, Set<UUID> writers, LocalDate day) {
        if (writers.isEmpty()) {
            return PupilClass.Reach.CLOSED;
        }
        if (crowd("c.id = :which", of.id().value(), of, writers, day) >= CROWD) {
            return PupilClass.Reach.CLASS;
        }
        return crowd("c.year_group = :which", of.yearGroup(), of, writers, day) >= CROWD
                ? PupilClass.Reach.YEAR
                : PupilClass.Reach.CLOSED;
    }

    private int crowd(String where, Object which, Member of, Set<UUID> writers, LocalDate day) {
        return database.sql("""
                        select count(distinct m.person_id)
                        from teaching_class_member m join teaching_class c on c.id = m.class_id
                        where c.academic_year_id = :year and m.from_day <= :day and (m.to_day is null or m.to_day >= :day)
                            and m.person_id in (:writers) and
                        """ + where)
                .param("year", of.academicYear())
                .param("day", Date.valueOf(day))
                .param("writers", writers)
                .param("which", which)
                .query(Integer.class)
                .single();
    }
}
