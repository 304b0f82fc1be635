package org.alongside.safeguarding.casework.keeping;

import java.util.List;

/** Records of another room that the check of all records looks at with its own; without anybody signed in, without words. */
public interface CheckedRecords {
    /** What there is to say of all of them now. */
    Checked check();

    /**
     * What was found.
     *
     * @param records how many there are
     * @param entries how many of theirs are as they were written
     * @param broken what is not, each with its place
     */
    record Checked(long records, long entries, List<Finding> broken) {
        /** Keeps its own copy. */
        public Checked {
            broken = List.copyOf(broken);
        }
    }
}
