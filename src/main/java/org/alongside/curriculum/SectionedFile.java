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

/** A file of names and values between two lines of {@code ---}, then Markdown under the headings that lessons have. */
final class SectionedFile {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final Pattern TIMED = Pattern.compile("(.+?)\\s*\\((\\d{1,3}) min(?:utes?)?\\)");

    private final String file;
    private final List<String> lines;
    private final Set<String> kinds;
    private final Fields fields;
    private final List<Activity> activities = new ArrayList<>();
    private final Map<LessonPart, Prose> parts = new EnumMap<>(LessonPart.class);
    private final List<Finding> findings = new ArrayList<>();

    /** @param kinds of vignette and arts-based activity that the spiral knows */
    SectionedFile(String file, String text, Set<String> kinds) throws BrokenFile {
        this.file = file;
        this.lines = text.lines().toList();
        this.kinds = kinds;
        var end = lines.isEmpty() || !lines.getFirst().strip().equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end < 1) {
            throw new BrokenFile(new Source(file, 1), "a lesson begins with its fields between two lines of ---");
        }
        fields = Fields.parse(file, 2, String.join("\n", lines.subList(1, end)));
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
    }

    Fields fields() {
        return fields;
    }

    List<Activity> activities() {
        return List.copyOf(activities);
    }

    /** Everything under a heading but the activities. */
    Map<LessonPart, Prose> parts() {
        return Map.copyOf(parts);
    }

    List<Lesson.KeyWord> keyWords() throws BrokenFile {
        return fields.pairs("key-words").entrySet().stream()
                .map(it -> new Lesson.KeyWord(it.getKey(), it.getValue()))
                .toList();
    }

    /** What is wrong below the level of the whole file. */
    List<Finding> findings() {
        return List.copyOf(findings);
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
