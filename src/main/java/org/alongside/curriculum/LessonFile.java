package org.alongside.curriculum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads one lesson: names and values between two lines of {@code ---}, then Markdown under fixed headings. */
final class LessonFile {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final Pattern TIMED = Pattern.compile("(.+?)\\s*\\((\\d{1,3}) min(?:utes?)?\\)");

    private final String file;
    private final List<String> lines;
    private final Set<String> kinds;
    private final List<Finding> findings = new ArrayList<>();

    /** @param kinds of vignette and arts-based activity that the spiral knows */
    LessonFile(String file, String text, Set<String> kinds) {
        this.file = file;
        this.lines = text.lines().toList();
        this.kinds = kinds;
    }

    /** What is wrong below the level of the whole file; filled by {@link #lesson()}. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Lesson lesson() throws BrokenFile {
        var end = lines.isEmpty() || !lines.getFirst().strip().equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end < 1) {
            throw new BrokenFile(new Source(file, 1), "a lesson begins with its fields between two lines of ---");
        }
        var fields = Fields.parse(file, 2, String.join("\n", lines.subList(1, end)));
        var parts = new EnumMap<LessonPart, Prose>(LessonPart.class);
        var activities = new ArrayList<Activity>();
        for (var block : blocks(2, end + 1, lines.size())) {
            var part = LessonPart.of(block.heading);
            if (part.isEmpty()) {
                findings.add(new Finding(block.source(), Finding.Kind.UNKNOWN_HEADING, block.heading));
            } else if (part.get() == LessonPart.ACTIVITIES) {
                for (var activity : blocks(3, block.from, block.to)) {
                    activities.add(activity(activity));
                }
            } else {
                parts.put(part.get(), block.prose());
            }
        }
        return new Lesson(
                new LessonId(fields.text("id")),
                fields.text("title"),
                fields.number("year", 7, 13),
                new StrandId(fields.text("strand")),
                new UnitId(fields.text("unit")),
                fields.number("lesson", 1, 40),
                fields.number("minutes", 5, 300),
                sensitivity(fields),
                fields.texts("outcomes"),
                fields.pairs("key-words").entrySet().stream()
                        .map(it -> new Lesson.KeyWord(it.getKey(), it.getValue()))
                        .toList(),
                fields.texts("statements").stream().map(StatementCode::new).toList(),
                fields.texts("builds-on").stream().map(LessonId::new).toList(),
                activities,
                parts,
                fields.source("id"));
    }

    private static Lesson.Sensitivity sensitivity(Fields fields) throws BrokenFile {
        var word = fields.text("sensitivity");
        try {
            return Lesson.Sensitivity.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw new BrokenFile(
                    fields.source("sensitivity"),
                    "“sensitivity” is ordinary, take care or sensitive, not “" + word + "”");
        }
    }

    private Activity activity(Block block) throws BrokenFile {
        var timed = TIMED.matcher(block.heading);
        if (!timed.matches()) {
            throw new BrokenFile(block.source(), "an activity ends with its time, such as “(10 minutes)”");
        }
        var title = timed.group(1);
        var kind = kinds.stream()
                .filter(it -> title.toLowerCase(Locale.UK).startsWith(it.toLowerCase(Locale.UK) + ":"))
                .findFirst();
        return new Activity(
                kind,
                kind.map(it -> title.substring(it.length() + 1).strip()).orElse(title),
                Integer.parseInt(timed.group(2)),
                block.prose(),
                block.source());
    }

    /** What stands under each heading of this level, between two lines counted from 0. */
    private List<Block> blocks(int level, int from, int to) {
        Map<Integer, String> headings = new TreeMap<>();
        for (var node = PARSER.parse(String.join("\n", lines.subList(from, to))).getFirstChild();
                node != null;
                node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == level) {
                headings.put(from + heading.getSourceSpans().getFirst().getLineIndex(), PLAIN.render(heading));
            }
        }
        var blocks = new ArrayList<Block>();
        var starts = List.copyOf(headings.keySet());
        for (int i = 0; i < starts.size(); i++) {
            var next = i + 1 < starts.size() ? starts.get(i + 1) : to;
            blocks.add(new Block(
                    Optional.ofNullable(headings.get(starts.get(i))).orElse("").strip(), starts.get(i) + 1, next));
        }
        return blocks;
    }

    /** Lines from (included) to (excluded), counted from 0; the heading stands on the line before. */
    private final class Block {
        private final String heading;
        private final int from;
        private final int to;

        Block(String heading, int from, int to) {
            this.heading = heading;
            this.from = from;
            this.to = to;
        }

        Prose prose() {
            return new Prose(String.join("\n", lines.subList(from, to)).strip());
        }

        Source source() {
            return new Source(file, from);
        }
    }
}
