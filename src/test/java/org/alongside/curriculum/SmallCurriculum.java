package org.alongside.curriculum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sound curriculum of one strand, three years and six lessons, in a folder in which one thing can be spoilt. */
class SmallCurriculum {
    private final Path folder;

    SmallCurriculum(Path folder) throws IOException {
        this.folder = folder;
        write("statutory/rshe_statements_2025.csv", """
                code,phase,block,strand,item_no,guidance_page,paraphrase,withdrawal_hint
                RSE-SEC-RR-01,secondary,RSE,Respectful relationships,1,14,Kindness,no_right_to_withdraw
                """);
        write("spiral.yaml", """
                strands:
                  - id: trust
                    number: 1
                    name: Trust and care
                    short-name: Trust
                    years: [7, 8, 9]
                vignettes-and-arts: [Vignette]
                """);
        var units = new StringBuilder("units:\n");
        for (int year = 7; year <= 9; year++) {
            units.append("""
                      - id: trust-unit-%1$d
                        year: %1$d
                        half-term: 2
                        title: Unit %1$d
                        aim: An aim
                        follow-up:
                          after-weeks: 6
                          what: A return
                    """.formatted(year));
            lesson(year, 1, year == 7 ? "" : "trust-y" + (year - 1) + "-1");
            lesson(year, 2, "trust-y" + year + "-1");
        }
        write("trust/units.yaml", units.toString());
    }

    private void lesson(int year, int number, String buildsOn) throws IOException {
        var text = new StringBuilder("""
                ---
                id: trust-y%1$d-%2$d
                title: Lesson %2$d of Year %1$d
                year: %1$d
                strand: trust
                unit: trust-unit-%1$d
                lesson: %2$d
                minutes: 20
                sensitivity: ordinary
                outcomes:
                  - Outcome %1$d.%2$d
                key-words:
                  trust: relying on somebody
                statements: [RSE-SEC-RR-01]
                builds-on: [%3$s]
                ---
                """.formatted(year, number, buildsOn));
        for (var part : LessonPart.values()) {
            text.append("\n## ").append(part.heading()).append("\n\n");
            text.append(
                    part == LessonPart.ACTIVITIES
                            ? "### Vignette: A story (15 minutes)\n\nRead it.\n\n### Look back (5 minutes)\n\nTalk.\n"
                            : "Some words.\n");
        }
        write(file(year, number), text.toString());
    }

    /** The path of a lesson. */
    static String file(int year, int number) {
        return "trust/year-%d-%d.md".formatted(year, number);
    }

    /** Replaces words of a file; they must be there, or the fault would not be planted. */
    SmallCurriculum replace(String path, String words, String others) throws IOException {
        var text = Files.readString(folder.resolve(path));
        if (!text.contains(words)) {
            throw new IllegalArgumentException(path + " does not contain " + words);
        }
        Files.writeString(folder.resolve(path), text.replace(words, others));
        return this;
    }

    SmallCurriculum write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    SmallCurriculum delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
        return this;
    }

    Curriculum read() throws IOException {
        return new CurriculumReader(CurriculumFiles.in(folder)).read();
    }
}
