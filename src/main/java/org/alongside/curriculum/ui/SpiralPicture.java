package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.base.ui.Drawing;
import org.alongside.curriculum.Chain;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.SpiralMark;
import org.alongside.curriculum.Strand;
import org.alongside.curriculum.StrandId;

/**
 * The spiral: each turn a year, each sector a strand, each outline a lesson and a link. The thread through one lesson
 * is a second drawing on top, so that the links, and the focus on one of them, stay where they are.
 */
class SpiralPicture extends Div {
    static final String CHOSEN = """
            (function() {
              var link = event.target.closest('a[data-lesson]');
              if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return '';
              event.preventDefault();
              return link.getAttribute('data-lesson');
            })()""";

    private final SpiralGeometry geometry;
    private final List<Integer> years;
    private final Map<LessonId, String> middles = new HashMap<>();
    private final Map<LessonId, String> bands = new HashMap<>();
    private final Map<StrandId, Integer> numbers = new HashMap<>();
    private final Drawing marks = new Drawing("<svg></svg>");
    private final Drawing thread = new Drawing("<svg></svg>");

    SpiralPicture(SpiralCurriculum spiral, Consumer<LessonId> choose) {
        addClassName("spiral-picture");
        var strands =
                spiral.strands().stream().filter(it -> !it.afterTheSpiral()).toList();
        geometry = new SpiralGeometry(strands.size());
        years = strands.stream()
                .flatMap(it -> it.years().stream())
                .distinct()
                .sorted()
                .toList();
        var drawing = new Drawing(svg(spiral, strands));
        for (var layer : List.of(marks, thread)) {
            layer.addClassName("thread");
            layer.getElement().setAttribute("aria-hidden", "true");
        }
        strands.forEach(it -> numbers.put(it.id(), it.number()));
        add(drawing, marks, thread);
        // links in a drawing are not followed by Vaadin's router, which would even stumble over them
        drawing.getElement()
                .addEventListener("click", click -> {
                    var id = click.getEventData().path(CHOSEN).asString("");
                    if (!id.isEmpty()) {
                        choose.accept(new LessonId(id));
                    }
                })
                .addEventData(CHOSEN);
    }

    /** Draws the line through a lesson and those before and after it. */
    void show(Chain chain) {
        var points = new java.util.ArrayList<String>();
        chain.before().forEach(it -> add(points, it));
        add(points, chain.lesson());
        chain.next().forEach(it -> add(points, it));
        var line = "M" + String.join("L", points);
        var svg = new StringBuilder(frame("aria-hidden='true'"))
                .append("<path class='thread-edge' d='" + line + "'/><path class='thread-line' d='" + line + "'/>");
        for (var point : points) {
            var here = point.equals(middles.get(chain.lesson().id()));
            var xy = point.split(" ");
            svg.append("<circle class='bead' cx='%s' cy='%s' r='%s'/>".formatted(xy[0], xy[1], here ? "9" : "5.5"));
            if (here) {
                svg.append("<circle class='bead-core' cx='%s' cy='%s' r='4'/>".formatted(xy[0], xy[1]));
            }
        }
        thread.show(svg.append("</svg>").toString());
    }

    /** Fills what lies behind and marks what somebody should look at; the list beside says the same. */
    void show(List<SpiralMark> toSee, Set<LessonId> behind) {
        var svg = new StringBuilder(frame("aria-hidden='true'"));
        behind.stream().map(bands::get).filter(Objects::nonNull).forEach(svg::append);
        for (var mark : toSee) {
            var number = numbers.getOrDefault(mark.strand(), 1);
            if (mark.kind() == SpiralMark.Kind.GAP) {
                var from = geometry.edge(number, 0, 1);
                var to = geometry.edge(number, 1, 1);
                svg.append("<path class='gap-arc' d='" + geometry.along(mark.year(), from, to, 0) + "'/>");
                append(svg, "gap", "!", geometry.point(mark.year(), (from + to) / 2, 0));
            } else {
                var at = mark.lesson().map(middles::get).orElse(null);
                if (at != null) {
                    var isRepeat = mark.kind() == SpiralMark.Kind.REPEAT;
                    append(svg, isRepeat ? "repeat" : "one-off", isRepeat ? "=" : "1", at);
                }
            }
        }
        marks.show(svg.append("</svg>").toString());
    }

    private static void append(StringBuilder svg, String kind, String sign, String point) {
        var xy = point.split(" ");
        svg.append(
                "<g class='mark %s' transform='translate(%s %s)'><circle r='11'/><text y='5' text-anchor='middle'>%s</text></g>"
                        .formatted(kind, xy[0], xy[1], sign));
    }

    /** Takes the line away. */
    void showNone() {
        thread.show("<svg></svg>");
    }

    private void add(List<String> points, Lesson lesson) {
        var point = middles.get(lesson.id());
        if (point != null) {
            points.add(point);
        }
    }

    private String svg(SpiralCurriculum spiral, List<Strand> strands) {
        if (years.isEmpty()) {
            return "<svg></svg>";
        }
        var last = years.getLast();
        var svg = new StringBuilder(
                frame("role='group' aria-label='" + Drawing.text(getTranslation("curriculum.map.picture")) + "'"));
        svg.append("<path class='turns' d='")
                .append(geometry.along(years.getFirst(), 0, years.size(), 15))
                .append("'/>");
        svg.append("<g class='core' aria-hidden='true'><circle cx='%1$d' cy='%1$d' r='44'/>"
                        .formatted(SpiralGeometry.SIZE / 2))
                .append("<text text-anchor='middle' x='%1$d' y='%2$d'>"
                        .formatted(SpiralGeometry.SIZE / 2, SpiralGeometry.SIZE / 2 - 3))
                .append(Drawing.text(getTranslation("curriculum.ends.core-1")))
                .append("</text><text text-anchor='middle' x='%1$d' y='%2$d'>"
                        .formatted(SpiralGeometry.SIZE / 2, SpiralGeometry.SIZE / 2 + 13))
                .append(Drawing.text(getTranslation("curriculum.ends.core-2")))
                .append("</text></g>");
        for (var strand : strands) {
            appendStrand(svg, spiral, strand, last);
        }
        for (var year : years) {
            var xy = geometry.point(year, 0, 0).split(" ");
            svg.append("<g class='year' transform='translate(%s %s)' aria-hidden='true'>".formatted(xy[0], xy[1]))
                    .append("<rect x='-16' y='-11' width='32' height='22' rx='11'/>")
                    .append("<text text-anchor='middle' y='4.5'>Y")
                    .append(year)
                    .append("</text></g>");
        }
        return svg.append("</svg>").toString();
    }

    private void appendStrand(StringBuilder svg, SpiralCurriculum spiral, Strand strand, int last) {
        var number = strand.number();
        var written = spiral.lessons().stream().anyMatch(it -> it.strand().equals(strand.id()));
        svg.append("<g class='strand-" + number + (written ? "" : " unwritten") + "'>");
        svg.append("<path class='spoke' d='M")
                .append(geometry.at(geometry.sector(number), 58))
                .append("L")
                .append(geometry.point(last, geometry.sector(number), 20))
                .append("'/>");
        for (var year : years) {
            var lessons = spiral.lessons(strand.id(), year);
            if (lessons.isEmpty() && strand.years().contains(year)) {
                svg.append("<path class='to-write' d='")
                        .append(geometry.along(year, geometry.edge(number, 0, 1), geometry.edge(number, 1, 1), 0))
                        .append("'/>");
            }
            for (int i = 0; i < lessons.size(); i++) {
                appendLesson(svg, lessons.get(i), number, i, lessons.size());
            }
        }
        svg.append("<path id='strand-name-%d' d='%s' fill='none'/>".formatted(number, geometry.nameArc(number, last)))
                .append("<text class='strand-name' aria-hidden='true'><textPath href='#strand-name-" + number)
                .append("' startOffset='50%' text-anchor='middle'><tspan class='dot'>")
                .append(written ? "● " : "○ ")
                .append("</tspan><tspan class='number'>")
                .append(number)
                .append("</tspan> ")
                .append(Drawing.text(strand.shortName()))
                .append("</textPath></text></g>");
    }

    private void appendLesson(StringBuilder svg, Lesson lesson, int number, int index, int of) {
        var gap = 0.006;
        var from = geometry.edge(number, index, of) + (index == 0 ? 0 : gap / 2);
        var to = geometry.edge(number, index + 1, of) - (index == of - 1 ? 0 : gap / 2);
        middles.put(lesson.id(), geometry.point(lesson.year(), (from + to) / 2, 0));
        bands.put(
                lesson.id(),
                "<path class='behind strand-" + number + "' d='" + geometry.band(lesson.year(), from, to, 8) + "'/>");
        var id = Drawing.text(lesson.id().value());
        var name = Drawing.text(getTranslation("curriculum.map.segment", lesson.year(), lesson.title()));
        svg.append("<a href='curriculum?lesson=%1$s' data-lesson='%1$s' aria-label='%2$s'><title>%2$s</title>"
                        .formatted(id, name))
                .append("<path class='hit' d='" + geometry.band(lesson.year(), from, to, 14) + "'/>")
                .append("<path class='lesson' d='" + geometry.band(lesson.year(), from, to, 8) + "'/></a>");
    }

    private static String frame(String attributes) {
        return "<svg viewBox='0 0 %1$d %1$d' width='%1$d' height='%1$d' %2$s>"
                .formatted(SpiralGeometry.SIZE, attributes);
    }
}
