package org.alongside.reporting;

import java.util.HashMap;
import java.util.Map;
import org.alongside.reporting.spi.Table;

/** Lessons, withdrawals and what pupils said. */
final class CurriculumByHand implements Recount {
    private final Rows rows;

    CurriculumByHand(Rows rows) {
        this.rows = rows;
    }

    private long count(String sql, Object... more) {
        return rows.count(sql, more);
    }

    @Override
    public String part() {
        return "curriculum.";
    }

    @Override
    public Map<String, Long> figures() {
        var all = new HashMap<String, Long>();
        all.put("curriculum.planned", count("select count(*) from planned_lesson where day >= :from and day <= :today"));
        all.put(
                "curriculum.taught",
                count(
                        "select count(*) from lesson_delivery where day >= :from and outcome in ('DELIVERED', 'ADAPTED')"));
        all.put(
                "curriculum.not-taught",
                count("select count(*) from lesson_delivery where day >= :from and outcome = 'NOT_DELIVERED'"));
        all.put("curriculum.withdrawn", count("""
                select count(distinct p.pupil_id) from lesson_delivery_pupil p join lesson_delivery d on d.id = p.delivery_id
                where p.why = 'WITHDRAWN' and d.day >= :from and d.day < :thisMonth
                """));
        return all;
    }

    @Override
    public long cell(Table table, String key, String column) {
        return switch (table.key()) {
            case "curriculum.years" -> lessons(column, key);
            case "curriculum.voice" -> count("""
                    select sum(v.n) from voice_count v join planned_lesson l on l.id = v.planned_lesson_id
                    where l.day >= :month and l.day < :lastMonth and v.question = upper(:question)
                        and (v.answer = :answer or v.answer = 'mostly' and :answer = 'partly')
                    """, "question", key, "answer", column);
            default -> -1;
        };
    }

    private long lessons(String column, String year) {
        var of = "from lesson_delivery d, teaching_class c where c.id = d.class_id and c.year_group = " + year
                + " and d.day >= :from ";
        return switch (column) {
            case "lessons-planned" ->
                count(
                        "select count(*) from planned_lesson l, teaching_class c where c.id = l.class_id and c.year_group = "
                                + year + " and l.day between :from and :today");
            case "lessons-taught" -> count("select count(*) " + of + "and d.outcome <> 'NOT_DELIVERED'");
            case "lessons-missed" -> count("select count(*) " + of + "and d.outcome = 'NOT_DELIVERED'");
            default ->
                count("select count(distinct s.code) "
                        + of.replace("from lesson_delivery d", "from lesson_delivery_statement s, lesson_delivery d")
                        + "and s.delivery_id = d.id");
        };
    }
}
