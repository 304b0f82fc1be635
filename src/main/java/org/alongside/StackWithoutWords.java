package org.alongside;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints of a failure what it was and where, for structured logs, and leaves out its message: a database quotes in it what
 * it was given, such as somebody's name.
 */
public final class StackWithoutWords implements StackTracePrinter {
    private final StandardStackTracePrinter printer = StandardStackTracePrinter.rootLast()
            .withFormatter(failure -> failure.getClass().getName());

    /** Named in the configuration; the logging system makes it. */
    public StackWithoutWords() {}

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }
}
