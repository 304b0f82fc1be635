package org.alongside.curriculum.takeaway;

import java.util.List;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.TextFault;

/**
 * What was understood of a file; nothing has been kept.
 *
 * @param lesson as it is now
 * @param text the whole lesson as it would be
 * @param changes names of what differs from the lesson as it is now, in its order
 * @param missing names of what the file does not have and what therefore stays
 * @param strange headings that no lesson has
 * @param pictures how many pictures are left out
 * @param faults why it could not be taught as it is; a draft may have them
 */
record Understood(
        Lesson lesson,
        String text,
        List<String> changes,
        List<String> missing,
        List<String> strange,
        int pictures,
        List<Located> faults) {
    /** @param section where it stands, as headings and fields call it */
    record Located(String section, TextFault fault) {}

    Understood {
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
        strange = List.copyOf(strange);
        faults = List.copyOf(faults);
    }
}
