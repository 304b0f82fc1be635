package org.alongside.bench;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * Somebody who tells a worry and does not give up: signs in again, goes on with what was begun, looks whether it arrived
 * after all, sends again. What they hold in the end is what the portal showed them, a reference.
 */
final class Teller {
    private static final String PASSWORD = "alongside-demo";

    private final String base;
    private final String name;
    private final Set<String> known = new HashSet<>();
    private Visitor visitor;
    private boolean signedIn;
    private boolean looked;
    private int draftsFound;

    Teller(String base, String name) {
        this.base = base;
        this.name = name;
        this.visitor = new Visitor(base);
    }

    /** Forms that were still there after the portal had been killed. */
    int draftsFound() {
        return draftsFound;
    }

    /**
     * Tells it, however often that takes.
     *
     * @param goOn false if there is no time left; then an exception
     * @return the reference that the portal showed for it
     */
    String tell(String words, BooleanSupplier goOn) throws InterruptedException {
        var mayHaveArrived = false;
        while (goOn.getAsBoolean()) {
            try {
                comeIn();
                if (mayHaveArrived) {
                    visitor.open("receipts");
                    var unseen = unseen();
                    if (unseen != null) {
                        return unseen;
                    }
                }
                visitor.open("tell");
                if (visitor.has("go-on")) {
                    visitor.click("go-on");
                    draftsFound++;
                }
                visitor.choose("about", "2");
                visitor.type("words", words);
                mayHaveArrived = true;
                visitor.click("send");
                for (int again = 0; again < 20 && visitor.shows("It has not arrived yet"); again++) {
                    Thread.sleep(300);
                    visitor.click("send");
                }
                if (visitor.receipt().isPresent()) {
                    var shown = visitor.receipt().get();
                    known.add(shown);
                    return shown;
                }
            } catch (IOException interrupted) {
                visitor = new Visitor(base);
                signedIn = false;
                // people do not come back in the same moment
                Thread.sleep(ThreadLocalRandom.current().nextLong(200, 2_000));
            }
        }
        throw new IllegalStateException(name + " got no receipt in time");
    }

    private void comeIn() throws IOException, InterruptedException {
        if (!signedIn) {
            visitor.signIn(name, PASSWORD);
            signedIn = true;
        }
        if (!looked) {
            visitor.open("receipts");
            known.addAll(visitor.references());
            looked = true;
        }
    }

    /** A receipt that was never shown before: of the worry whose answer got lost. */
    private String unseen() {
        for (var reference : visitor.references()) {
            if (known.add(reference)) {
                return reference;
            }
        }
        return null;
    }
}
