package org.alongside.curriculum.takeaway;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.school.Period;
import org.alongside.school.SchoolDay;

/** The year of one class as a spreadsheet. */
final class PlanBook {
    private PlanBook() {}

    static byte[] of(
            TeachingClass schoolClass,
            List<PlannedLesson> lessons,
            SpiralCurriculum spiral,
            List<Period> periods,
            List<SchoolDay> days) {
        var names = periods.stream().collect(toMap(Period::number, Period::name));
        var weeks = days.stream().collect(toMap(SchoolDay::date, SchoolDay::week));
        var book = new Book();
        var sheet = book.sheet(Phrases.say("curriculum.sheet.plan"), 12, 12, 16, 12, 42, 30, 9, 8);
        sheet.head(List.of(
                word("date"),
                word("weekday"),
                word("period"),
                word("room"),
                word("title"),
                word("strand"),
                word("minutes"),
                word("part")));
        for (var it : lessons) {
            var lesson = spiral.lesson(it.lesson());
            sheet.row(
                    it.day(),
                    new Sheet.Formula("TEXT(A" + (sheet.rows() + 1) + ",\"dddd\")"),
                    names.getOrDefault(it.period(), Integer.toString(it.period())),
                    room(schoolClass, it, weeks),
                    lesson.map(found -> found.title()).orElse(it.lesson().value()),
                    lesson.flatMap(found -> spiral.strand(found.strand()))
                            .map(found -> found.name())
                            .orElse(""),
                    lesson.map(found -> found.minutes()).orElse(0),
                    it.parts() == 1 ? "" : it.part() + "/" + it.parts());
        }
        var last = Math.max(2, sheet.rows());
        sheet.choosable(8);
        sheet.total(
                word("total"),
                "",
                "",
                "",
                new Sheet.Formula("SUBTOTAL(103,E2:E" + last + ")"),
                "",
                new Sheet.Formula("SUBTOTAL(109,G2:G" + last + ")"));
        return book.bytes();
    }

    private static String room(
            TeachingClass schoolClass, PlannedLesson it, Map<java.time.LocalDate, org.alongside.school.Week> weeks) {
        var week = weeks.get(it.day());
        var usual = week == null
                ? ""
                : schoolClass.room(week, it.day().getDayOfWeek(), it.period()).orElse("");
        return it.room() == null ? usual : it.room();
    }

    private static String word(String key) {
        return Phrases.say("curriculum.sheet." + key);
    }
}
