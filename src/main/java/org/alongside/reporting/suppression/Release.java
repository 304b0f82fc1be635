package org.alongside.reporting.suppression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that has been told of a subject so far, in all reports together. Whatever anybody adds and subtracts of it
 * is a sum of whole blocks.
 *
 * @param blocks with no atom in two of them
 */
public record Release(List<Block> blocks) {
    /** Before anything was told. */
    public static final Release NOTHING = new Release(List.of());

    /** @throws IllegalArgumentException if an atom is in two blocks */
    public Release {
        blocks = List.copyOf(blocks);
        var seen = new HashSet<String>();
        for (var block : blocks) {
            for (var atom : block.atoms()) {
                if (!seen.add(atom)) {
                    throw new IllegalArgumentException(atom + " would be told twice");
                }
            }
        }
    }

    /** What may be said in reply. */
    public Answer answer(Question question) {
        var touched = blocks.stream()
                .filter(it -> it.atoms().stream().anyMatch(question.atoms()::contains))
                .toList();
        Set<String> told = touched.stream().flatMap(it -> it.atoms().stream()).collect(Collectors.toUnmodifiableSet());
        if (!told.containsAll(question.atoms())) {
            return new Answer.Withheld();
        }
        var count = touched.stream().mapToLong(Block::count).sum();
        return told.equals(question.atoms()) ? new Answer.Exactly(count) : new Answer.Together(told, count);
    }

    /** The atoms of all blocks. */
    public Set<String> atoms() {
        return blocks.stream().flatMap(it -> it.atoms().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
