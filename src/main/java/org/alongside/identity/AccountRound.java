package org.alongside.identity;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alongside.school.PersonRow;

/** One account after another, beside the page. What has been made stays made when it is stopped. */
final class AccountRound implements Runnable {
    private final ManyAccounts many;
    private final List<PersonRow> pupils;
    private final boolean again;
    private final Runnable moved;
    private final List<Slip> slips = new CopyOnWriteArrayList<>();
    private volatile int done;
    private volatile boolean stopped;
    private volatile boolean over;

    /**
     * @param again new first passwords instead of new accounts
     * @param moved is called after each of them and at the end, on the round’s own thread
     */
    AccountRound(ManyAccounts many, List<PersonRow> pupils, boolean again, Runnable moved) {
        this.many = many;
        this.pupils = List.copyOf(pupils);
        this.again = again;
        this.moved = moved;
    }

    /** What one pupil is handed. */
    record Slip(PersonRow pupil, NewPassword password) {}

    @Override
    public void run() {
        try {
            for (var pupil : pupils) {
                if (stopped) {
                    break;
                }
                var made = again ? many.renew(pupil.id()) : many.give(pupil.id());
                made.ifPresent(it -> slips.add(new Slip(pupil, it)));
                done++;
                moved.run();
            }
        } finally {
            over = true;
            moved.run();
        }
    }

    void stop() {
        stopped = true;
    }

    boolean isOver() {
        return over;
    }

    /** 0 to 1. */
    double part() {
        return pupils.isEmpty() ? 1 : (double) done / pupils.size();
    }

    int of() {
        return pupils.size();
    }

    List<Slip> slips() {
        return List.copyOf(slips);
    }
}
