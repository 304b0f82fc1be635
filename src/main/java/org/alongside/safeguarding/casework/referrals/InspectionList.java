package org.alongside.safeguarding.casework.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.casework.files.Category;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What an inspector asks for on the first morning: what was told to the safeguarding lead, which of it went to others
 * and how it ended; no names and no words.
 *
 * @see "Ofsted, school inspection handbook: information that schools must provide by 8am on the first day"
 */
@Service
@ForSafeguardingLeads
class InspectionList {
    private static final String MINE = "c.track = 'LEADS' and (c.not_to is null or c.not_to <> :me)"
            + " and (c.subject_id is null or c.subject_id <> :me)";

    private final JdbcClient database;
    private final SignedInPerson who;

    InspectionList(@Qualifier("safeguarding") JdbcClient database, SignedInPerson who) {
        this.database = database;
        this.who = who;
    }

    /**
     * Worries of the leads' desk from this day on, the latest first.
     *
     * @param most 1 to 200
     */
    public List<ToldRow> told(LocalDate from, int skip, int most) {
        return database.sql("""
                        select w.reference, w.raised_at, w.sender_kind, w.about_kind, w.acknowledged_at,
                          (select group_concat(distinct concat('C-', c.number) order by c.number separator ',')
                           from case_entry e join case_file c on c.id = e.case_id
                           where e.concern_id = w.id and MINE) as cases,
                          exists (select 1 from case_entry e join case_file c on c.id = e.case_id
                           where e.concern_id = w.id and c.status = 'OPEN' and MINE) as open,
                          (select group_concat(distinct r.agency_name order by r.agency_name separator '\\n')
                           from case_entry e join case_file c on c.id = e.case_id join referral r on r.case_id = c.id
                           where e.concern_id = w.id and r.kind = 'REFERRAL' and r.sent_at is not null
                             and MINE) as agencies,
                          (select group_concat(distinct r.threshold order by r.threshold separator ',')
                           from case_entry e join case_file c on c.id = e.case_id join referral r on r.case_id = c.id
                           where e.concern_id = w.id and r.kind = 'REFERRAL' and r.sent_at is not null
                             and MINE) as decided
                        from concern w
                        where w.track = 'LEADS' and w.raised_at >= :from
                          and (w.about_person is null or w.about_person <> :me)
                        order by w.raised_at desc, w.id limit :most offset :skip
                        """.replace("MINE", MINE))
                .param(
                        "from",
                        LocalDateTime.ofInstant(from.atStartOfDay(Said.LONDON).toInstant(), ZoneOffset.UTC))
                .param("me", who.required().value())
                .param("most", most)
                .param("skip", skip)
                .query((row, number) -> row(row))
                .list();
    }

    /** How many cases were opened from this day on, by what they are mainly about; the most frequent first. */
    public SequencedMap<Category, Long> opened(LocalDate from) {
        SequencedMap<Category, Long> counts = new LinkedHashMap<>();
        database.sql("""
                        select c.category, count(*) n from case_file c
                        where c.opened_at >= :from and c.status <> 'MERGED' and MINE
                        group by c.category order by n desc, c.category
                        """.replace("MINE", MINE))
                .param(
                        "from",
                        LocalDateTime.ofInstant(from.atStartOfDay(Said.LONDON).toInstant(), ZoneOffset.UTC))
                .param("me", who.required().value())
                .query(row -> {
                    counts.put(Category.valueOf(row.getString("category")), row.getLong("n"));
                });
        return counts;
    }

    private static ToldRow row(ResultSet row) throws SQLException {
        return new ToldRow(
                row.getString("reference"),
                instant(row.getObject("raised_at", LocalDateTime.class)),
                row.getString("sender_kind"),
                row.getString("about_kind"),
                orNull(row.getObject("acknowledged_at", LocalDateTime.class)),
                parts(row.getString("cases"), ","),
                row.getBoolean("open"),
                parts(row.getString("agencies"), "\n"),
                parts(row.getString("decided"), ",").stream()
                        .map(Threshold::valueOf)
                        .toList());
    }

    private static List<String> parts(@Nullable String joined, String by) {
        return joined == null ? List.of() : Arrays.asList(joined.split(by));
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
