package org.alongside.curriculum.takeaway;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTexts;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.Draft;
import org.alongside.curriculum.planning.Edition;
import org.alongside.curriculum.planning.EditionOwner;
import org.alongside.curriculum.planning.Editions;
import org.alongside.curriculum.planning.LessonDrafts;
import org.alongside.curriculum.planning.LessonText;
import org.alongside.school.School;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lessons as files that can be edited elsewhere, and back. What comes back becomes a draft of whoever brings it. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL','ADMIN')")
@Transactional(readOnly = true)
public class LessonFiles {
    /** The largest file that is read, in bytes. */
    static final long MOST_BYTES = 5_000_000;

    private static final Pattern ID = Pattern.compile("(?m)^id: *([a-z0-9-]{1,60}) *$");
    private static final String TOO_LONG = "too-long";

    private final SpiralCurriculum spiral;
    private final LessonTexts texts;
    private final Editions editions;
    private final LessonDrafts drafts;
    private final School school;

    LessonFiles(SpiralCurriculum spiral, LessonTexts texts, Editions editions, LessonDrafts drafts, School school) {
        this.spiral = spiral;
        this.texts = texts;
        this.editions = editions;
        this.drafts = drafts;
        this.school = school;
    }

    /** The lesson plan as DOCX, as the school teaches it: its own copy, or else the original; empty for no such lesson. */
    public Optional<byte[]> document(LessonId id) {
        return lesson(id).map(it -> LessonDocument.of(it, frame(it)));
    }

    /** The same as Markdown, as the files of the curriculum are. */
    public Optional<String> markdown(LessonId id) {
        return text(id);
    }

    private Optional<String> text(LessonId id) {
        return schoolCopy(id).map(Edition::text).or(() -> texts.original(id));
    }

    private Optional<Edition> schoolCopy(LessonId id) {
        return editions.latest(id, EditionOwner.SCHOOL);
    }

    private Optional<Lesson> lesson(LessonId id) {
        return text(id).flatMap(it -> texts.read(id, it)).or(() -> spiral.lesson(id));
    }

    private LessonDocument.Frame frame(Lesson it) {
        var name = school.facts().name();
        return new LessonDocument.Frame(
                name,
                Phrases.say(
                        "curriculum.lesson.place",
                        spiral.strand(it.strand()).orElseThrow().name(),
                        it.year(),
                        it.number(),
                        spiral.lessonsIn(it.unit())),
                spiral.unit(it.unit()).orElseThrow().title(),
                schoolCopy(it.id()).isPresent()
                        ? Phrases.say("curriculum.takeaway.credit-school", name)
                        : Phrases.say("curriculum.takeaway.credit"),
                it.statements().stream()
                        .distinct()
                        .flatMap(code -> spiral.statement(code).stream())
                        .collect(toMap(found -> found.code().value(), found -> found.words())));
    }

    /**
     * Says what would come of this file, and keeps nothing.
     *
     * @param name of the file; its ending says what it is
     * @throws FileRefused if nothing can be done with it
     */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD')")
    Understood dryRun(String name, Path file) {
        var lower = name.toLowerCase(Locale.ROOT);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FileRefused("curriculum.bring.refused.too-large");
            }
            if (lower.endsWith(".docx")) {
                return fromDocument(PlanReader.read(file));
            }
            if (lower.endsWith(".md") || lower.endsWith(".txt")) {
                return fromMarkdown(Files.readString(file));
            }
        } catch (CharacterCodingException notText) {
            throw new FileRefused("curriculum.bring.refused.not-text");
        } catch (IOException unreadable) {
            throw new FileRefused("curriculum.bring.refused.broken");
        }
        throw new FileRefused("curriculum.bring.refused.kind");
    }

    private Understood fromDocument(ReadPlan plan) {
        var id = LessonEdit.fact(plan, "curriculum.takeaway.fact.id")
                .map(LessonId::new)
                .orElseThrow(() -> new FileRefused("curriculum.bring.refused.no-id"));
        var edit = new LessonEdit(LessonText.of(known(id)));
        var text = edit.apply(plan);
        return understood(id, text, edit.changes(), edit.missing(), plan.strange(), plan.pictures());
    }

    private Understood fromMarkdown(String text) {
        var plain = LessonText.of(text).text();
        var id = ID.matcher(plain);
        if (!id.find()) {
            throw new FileRefused("curriculum.bring.refused.no-id");
        }
        var lesson = new LessonId(id.group(1));
        var before = LessonText.of(known(lesson)).sections();
        var after = LessonText.of(plain).sections();
        var changes = after.keySet().stream()
                .filter(it -> !after.getOrDefault(it, "").equals(before.getOrDefault(it, "")))
                .toList();
        var missing =
                before.keySet().stream().filter(it -> !after.containsKey(it)).toList();
        return understood(lesson, plain, changes, missing, List.of(), 0);
    }

    private String known(LessonId id) {
        return text(id).orElseThrow(() -> new FileRefused("curriculum.bring.refused.unknown"));
    }

    private Understood understood(
            LessonId id, String text, List<String> changes, List<String> missing, List<String> strange, int pictures) {
        var faults = texts.faults(id, text);
        if (faults.stream().anyMatch(it -> it.key().endsWith(TOO_LONG))) {
            throw new FileRefused("curriculum.bring.refused.too-long");
        }
        var sections = LessonText.of(text);
        return new Understood(
                lesson(id).orElseThrow(),
                text,
                changes,
                missing,
                strange,
                pictures,
                faults.stream()
                        .map(it -> new Understood.Located(sections.sectionAt(it.line()), it))
                        .toList());
    }

    /**
     * What the lesson would be with these edits of its text, as the school teaches it.
     *
     * @param changes what differs, in words
     * @throws FileRefused if the text would be far too long
     */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD')")
    Understood edited(LessonId id, Collection<UnaryOperator<LessonText>> edits, List<String> changes) {
        var text = LessonText.of(known(id));
        for (var edit : edits) {
            text = edit.apply(text);
        }
        return understood(id, text.text(), changes, List.of(), List.of(), 0);
    }

    /** Keeps it as a draft of the school's copy, which nobody else sees; drafts that are there stay as they are. */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD')")
    @Transactional
    Draft keep(Understood understood) {
        return drafts.draftFrom(understood.lesson().id(), understood.text());
    }
}
