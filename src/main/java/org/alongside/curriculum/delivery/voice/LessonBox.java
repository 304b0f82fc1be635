package org.alongside.curriculum.delivery.voice;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The box as a class without accounts meets it: whoever knows the code of the day may write, and learns the title of the lesson
 * and nothing else. Nothing is kept of who writes; a worry is told where to go and is never taken there by the box.
 */
@Service
@PreAuthorize("permitAll()")
class LessonBox {
    private final BoxCodes codes;
    private final BoxSlot slot;
    private final WrongCodes wrong;

    LessonBox(BoxCodes codes, BoxSlot slot, WrongCodes wrong) {
        this.codes = codes;
        this.slot = slot;
        this.wrong = wrong;
    }

    /**
     * Looks whether a code works. One that is wrong, shut or of another day gets the same answer.
     *
     * @param address from which the request came; counted in memory while codes are wrong, and not kept
     * @throws IllegalArgumentException with a message key when too many wrong ones came from there
     */
    @Transactional(readOnly = true)
    Optional<BoxCode> enter(String typed, String address) {
        if (!wrong.mayTry(address)) {
            throw new IllegalArgumentException("curriculum.box.wait");
        }
        var found = open(typed);
        if (found.isEmpty()) {
            wrong.count(address);
        }
        return found;
    }

    /** Whether the code still works. */
    @Transactional(readOnly = true)
    boolean isOpen(BoxCode code) {
        return open(code.code()).isPresent();
    }

    private Optional<BoxCode> open(String typed) {
        var plain = BoxCode.plain(typed);
        return plain.length() == BoxCodes.LENGTH ? codes.open(plain, slot.today()) : Optional.empty();
    }

    /**
     * Puts a question into the box of the class. A teacher reads it from the next school day on; one that sounds like a worry
     * is there at once.
     *
     * @throws IllegalArgumentException with a message key if there are no words, too many, or the code lets nothing more in
     */
    @Transactional
    void ask(BoxCode code, String words) {
        var plain = BoxSlot.plain(words);
        if (!codes.use(code.code(), slot.today())) {
            throw new IllegalArgumentException("curriculum.box.shut");
        }
        var way = codes.way(code.code()).orElseThrow(() -> new IllegalArgumentException("curriculum.box.shut"));
        slot.drop(way.classId(), way.yearGroup(), way.academicYear(), plain);
    }
}
