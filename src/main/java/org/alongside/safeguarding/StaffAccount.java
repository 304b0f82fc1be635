package org.alongside.safeguarding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff can add to a worry. Every part may be left out.
 *
 * @param category what it seems to be at first sight; null if not said
 * @param parts the longer answers
 * @param marks on the body, in words
 * @param files at most {@link #MOST_FILES}
 */
public record StaffAccount(
        @Nullable Category category, Map<Part, Narrative> parts, List<Mark> marks, List<Attachment> files) {
    /** As many files as one worry can have. */
    public static final int MOST_FILES = 3;

    /** As many marks as one worry can have. */
    public static final int MOST_MARKS = 12;

    /** Nothing to add. */
    public static final StaffAccount NONE = new StaffAccount(null, Map.of(), List.of(), List.of());

    /** What it seems to be. Not a judgement: it only helps whoever reads it to see quickly. */
    public enum Category {
        NEGLECT,
        PHYSICAL,
        EMOTIONAL,
        SEXUAL,
        EXPLOITATION,
        BETWEEN_CHILDREN,
        ONLINE,
        HOME,
        MISSING,
        SELF_HARM,
        EXTREMISM,
        ADULT_CONDUCT,
        OTHER
    }

    /** The longer answers. */
    public enum Part {
        SEEN,
        KNOWN_BY,
        DONE
    }

    /** A place of the body, as somebody would say it who saw a child in school clothes. */
    public enum Place {
        HEAD,
        FACE,
        EYE,
        EAR,
        MOUTH,
        NECK,
        SHOULDER,
        UPPER_ARM,
        FOREARM,
        HAND,
        CHEST,
        BACK,
        TUMMY,
        HIP,
        THIGH,
        LOWER_LEG,
        FOOT,
        ELSEWHERE
    }

    /** The child's own left and right. */
    public enum Side {
        LEFT,
        RIGHT,
        BOTH,
        MIDDLE
    }

    /**
     * A mark that could be seen.
     *
     * @param words what it looks like: size, colour, shape; never a picture
     */
    public record Mark(Place place, Side side, Narrative words) {
        @Override
        public String toString() {
            return "Mark[withheld]";
        }
    }

    /** @throws IllegalArgumentException with a message key if there are too many marks or files */
    public StaffAccount {
        parts = Map.copyOf(parts);
        marks = List.copyOf(marks);
        files = List.copyOf(files);
        if (marks.size() > MOST_MARKS) {
            throw new IllegalArgumentException("safeguarding.staff.marks.many");
        }
        if (files.size() > MOST_FILES) {
            throw new IllegalArgumentException("safeguarding.staff.files.many");
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return category == null && parts.isEmpty() && marks.isEmpty() && files.isEmpty();
    }

    @Override
    public String toString() {
        return "StaffAccount[withheld]";
    }
}
