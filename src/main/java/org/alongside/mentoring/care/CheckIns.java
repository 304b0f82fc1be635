package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.mentoring.PairingId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When an adult asked a mentor or a mentee how it goes: one tick, no words. */
@Repository
class CheckIns {
    private final JdbcClient database;

    CheckIns(JdbcClient database) {
        this.database = database;
    }

    /** Who was asked. */
    enum Whom {
        MENTOR,
        MENTEE
    }

    /** How it goes, as they say. */
    enum Going {
        WELL,
        /** Some help would be good. */
        SOME,
        /** Something has to change. */
        CHANGE
    }

    /** @param id made by the form, so that sending twice keeps it once */
    record CheckIn(UUID id, PairingId pairing, Whom whom, LocalDate day, Going going, PersonId by) {}

    /** All of a pairing, the newest first. */
    List<CheckIn> of(PairingId pairing) {
        return database.sql("select * from check_in where pairing_id = :pairing order by day desc, made_at desc")
                .param("pairing", pairing.value())
                .query((row, number) -> new CheckIn(
                        row.getObject("id", UUID.class),
                        pairing,
                        Whom.valueOf(row.getString("side")),
                        row.getObject("day", LocalDate.class),
                        Going.valueOf(row.getString("going")),
                        new PersonId(row.getObject("by_id", UUID.class))))
                .list();
    }

    /** Another tick under the same key was changed after an answer that got lost: it is kept too, as the newer one. */
    void add(CheckIn checkIn) {
        var ignored = FormKey.keepOnce(checkIn.id(), id -> insert(id, checkIn), id -> says(id, checkIn));
    }

    private boolean insert(UUID id, CheckIn checkIn) {
        return database.sql("""
                        insert ignore into check_in (id, pairing_id, side, day, going, by_id)
                        values (:id, :pairing, :side, :day, :going, :by)
                        """).params(row(id, checkIn)).update() == 1;
    }

    private boolean says(UUID id, CheckIn checkIn) {
        return database.sql("""
                                select count(*) from check_in where id = :id and pairing_id = :pairing and side = :side
                                    and day = :day and going = :going and by_id = :by
                                """).params(row(id, checkIn)).query(Integer.class).single() > 0;
    }

    private static Map<String, Object> row(UUID id, CheckIn checkIn) {
        return Map.of(
                "id", id,
                "pairing", checkIn.pairing().value(),
                "side", checkIn.whom().name(),
                "day", checkIn.day(),
                "going", checkIn.going().name(),
                "by", checkIn.by().value());
    }
}
