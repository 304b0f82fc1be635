package org.alongside.mentoring;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What importing a form's answers would do; nothing is changed yet.
 *
 * @param lines in the order of the file
 * @param cut how many lines had more interests than count
 */
record AnswerReport(List<AnswerLine> lines, int cut) {
    List<AnswerLine> taken() {
        return lines.stream().filter(AnswerLine::isTaken).toList();
    }

    List<AnswerLine> staying() {
        return lines.stream().filter(it -> !it.isTaken()).toList();
    }

    /** The words nobody knows, with how often they were written, the commonest first. */
    Map<String, Integer> unknownWords() {
        var counts = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> line.unknown().forEach(word -> counts.merge(word, 1, Integer::sum)));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }
}
