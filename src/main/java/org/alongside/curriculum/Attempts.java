package org.alongside.curriculum;

import java.util.List;

/** Runs steps one by one; when the file of one is broken, says so and goes on with the next. */
record Attempts(List<Finding> findings) {
    void attempt(Step step) {
        try {
            step.run();
        } catch (BrokenFile broken) {
            findings.add(broken.finding());
        }
    }

    /** One file, or one entry of it. */
    @FunctionalInterface
    interface Step {
        void run() throws BrokenFile;
    }
}
