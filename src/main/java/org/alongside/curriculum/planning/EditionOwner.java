package org.alongside.curriculum.planning;

import java.util.Optional;
import java.util.UUID;

/** Whose text of a lesson it is: one class's, or the school's. */
public record EditionOwner(UUID value) {
    /** Everybody's: the school copy. */
    public static final EditionOwner SCHOOL = new EditionOwner(new UUID(0, 0));

    /** One class's. */
    public static EditionOwner of(ClassId id) {
        return new EditionOwner(id.value());
    }

    /** The class, unless it is the school. */
    public Optional<ClassId> classId() {
        return equals(SCHOOL) ? Optional.empty() : Optional.of(new ClassId(value));
    }
}
