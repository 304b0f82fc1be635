package org.alongside.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one lesson: names and values between two lines of {@code ---}, then Markdown under fixed headings. */
final class LessonFile {
    private final String file;
    private final String text;
    private final Set<String> kinds;
    private final List<Finding> findings = new ArrayList<>();

    /** @param kinds of vignette and arts-based activity that the spiral knows */
    LessonFile(String file, String text, Set<String> kinds) {
        this.file = file;
        this.text = text;
        this.kinds = kinds;
    }

    /** What is wrong below the level of the whole file; filled by {@link #lesson()}. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Lesson lesson() throws BrokenFile {
        var sections = new SectionedFile(file, text, kinds);
        findings.addAll(sections.findings());
        var fields = sections.fields();
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
                sections.keyWords(),
                fields.texts("statements").stream().map(StatementCode::new).toList(),
                fields.texts("builds-on").stream().map(LessonId::new).toList(),
                sections.activities(),
                sections.parts(),
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
}
