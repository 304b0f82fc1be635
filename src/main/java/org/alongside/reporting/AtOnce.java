package org.alongside.reporting;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down all that a report tells in one go, before anybody sees it: a crash leaves nothing that was shown and is not
 * in the book. Safeguarding's own database keeps its own book, which is written first.
 */
@Component
class AtOnce {
    private static final int TIMES = 3;

    private final TransactionOperations transaction;

    AtOnce(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /**
     * What is told. If somebody else tells of the same at the same moment, it is read again, as they told it.
     *
     * @param report may be asked several times
     */
    <T> T tell(Supplier<T> report) {
        for (int left = TIMES - 1; ; left--) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> report.get()), "a report");
            } catch (ConcurrencyFailureException | UnexpectedRollbackException somebodyElseTells) {
                if (left == 0) {
                    throw somebodyElseTells;
                }
            }
        }
    }
}
