package org.alongside.safeguarding.casework.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.safeguarding.casework.files.CaseChains;
import org.alongside.safeguarding.casework.files.CaseId;
import org.springframework.stereotype.Component;

/**
 * Marks of all records, which leave the school's computers by mail, and whether the records still are what a mark says.
 * That finds also who can write in the database, in the key file and in what is remembered beside it.
 *
 * @see "Decision 0086"
 */
@Component
class RecordMarks {
    private final MarkBook book;
    private final CaseChains cases;

    RecordMarks(MarkBook book, CaseChains cases) {
        this.book = book;
        this.cases = cases;
    }

    /** What became of the records since a mark was made. */
    sealed interface Compared {
        /**
         * They still say what they said then, and perhaps more.
         *
         * @param chains how many there were
         * @param erased how many of them were erased since, with a certificate
         */
        record Same(RecordMark mark, int chains, long erased) implements Compared {}

        /**
         * They do not.
         *
         * @param record as people call it
         * @param place up to which it was written anew
         */
        record Other(RecordMark mark, String record, long place) implements Compared {}

        /** No such mark was made with these records. */
        record Unknown() implements Compared {}
    }

    /** The mark of this day; empty if there is one already. */
    Optional<RecordMark> make(LocalDate today) {
        return book.make(today);
    }

    /** Whether the last one is older than a week, or there is none. */
    boolean isDue(LocalDate today) {
        return book.latestDay()
                .filter(it -> it.plusDays(7).isAfter(today))
                .isEmpty();
    }

    Optional<RecordMark> latest() {
        return book.latest();
    }

    /**
     * Compares the records with the mark that somebody kept.
     *
     * @param typed its 24 digits, however they are grouped
     * @throws IllegalArgumentException with a message key if they are not 24 digits
     */
    Compared compare(String typed) {
        var found = book.find(RecordMark.typed(typed)).filter(RecordMark::isGenuine);
        if (found.isEmpty()) {
            return new Compared.Unknown();
        }
        var mark = found.get();
        var names = cases.all().stream()
                .collect(Collectors.toMap(it -> it.id().chain(), CaseChains.Filed::reference));
        var gone = new ArrayList<RecordMark.End>();
        var ends = mark.ends();
        for (var end : ends) {
            if (end.chain().startsWith(CaseId.KIND) && !names.containsKey(end.chain())) {
                gone.add(end);
            } else if (!book.stands(end)) {
                return new Compared.Other(mark, names.getOrDefault(end.chain(), called(end)), end.place());
            }
        }
        return gone.size() > book.erasedSince(mark)
                ? new Compared.Other(mark, "C-?", gone.getFirst().place())
                : new Compared.Same(mark, ends.size(), gone.size());
    }

    /** As the check of all records calls it. */
    private static String called(RecordMark.End end) {
        return end.chain()
                .replace("worry-step/", "worry steps ")
                .replace("worry/", "worries ")
                .replace('/', ' ');
    }
}
