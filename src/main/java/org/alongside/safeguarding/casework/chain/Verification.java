package org.alongside.safeguarding.casework.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks one chain from its first entry to its head. It holds one entry at a time, so a chain may be of any length. */
public final class Verification {
    private final String chain;
    private final @Nullable Head remembered;
    private long count;
    private Hash last;
    private Verdict.@Nullable Broken broken;

    public Verification(String chain) {
        this(chain, null);
    }

    /** @param remembered how long the chain once was and how it ended then, known from outside; null if nothing is known */
    public Verification(String chain, @Nullable Head remembered) {
        this.chain = chain;
        this.remembered = remembered;
        this.last = Link.start(chain);
    }

    /** All in one, for a chain that is at hand. */
    public static Verdict of(String chain, List<Link> links, @Nullable Head head, Anchor anchor) {
        var verification = new Verification(chain);
        links.forEach(verification::next);
        return verification.end(head, anchor);
    }

    /** Looks at the next entry; after the first that is broken, at none. */
    public void next(Link link) {
        if (broken != null) {
            return;
        }
        var place = count + 1;
        if (!link.chain().equals(chain) || link.place() < place) {
            say(place, Break.MISPLACED);
        } else if (link.place() > place) {
            say(place, Break.MISSING);
        } else if (!link.holds()) {
            say(place, Break.CHANGED);
        } else if (!link.before().equals(last)) {
            say(place, Break.UNCHAINED);
        } else {
            count = place;
            last = link.hash();
            if (remembered != null
                    && remembered.count() == place
                    && !remembered.last().equals(last)) {
                say(place, Break.PUT_BACK);
            }
        }
    }

    /** Whether no entry was given yet. */
    public boolean isEmpty() {
        return count == 0 && broken == null;
    }

    /** Somebody who has the words of the entry that was given last found that they are not those that it commits to. */
    public void wordsChanged() {
        if (broken == null) {
            say(count, Break.WORDS_CHANGED);
        }
    }

    /** Somebody who has the words of all entries did not find those of the entry that was given last. */
    public void wordsGone() {
        if (broken == null) {
            say(count, Break.WORDS_GONE);
        }
    }

    /** The verdict against the head as it is kept with the chain. */
    public Verdict end(@Nullable Head head, Anchor anchor) {
        if (broken != null) {
            return broken;
        }
        if (head != null && (!head.chain().equals(chain) || !anchor.signed(head))) {
            return new Verdict.Broken(Math.max(1, count), Break.HEAD_FORGED);
        }
        return end(head);
    }

    /** The same for whoever has no secret, and trusts the head for another reason, such as a signature around it all. */
    public Verdict end(@Nullable Head head) {
        if (broken != null) {
            return broken;
        }
        if (head == null) {
            return new Verdict.Broken(Math.max(1, count), Break.NO_HEAD);
        }
        if (head.count() > count) {
            return new Verdict.Broken(count + 1, Break.CUT_OFF);
        }
        if (head.count() < count) {
            return new Verdict.Broken(head.count() + 1, Break.ADDED);
        }
        if (!head.last().equals(last)) {
            return new Verdict.Broken(Math.max(1, count), Break.REWRITTEN);
        }
        if (remembered != null && count < remembered.count()) {
            return new Verdict.Broken(count + 1, Break.PUT_BACK);
        }
        return new Verdict.Intact(count);
    }

    private void say(long place, Break what) {
        broken = new Verdict.Broken(place, what);
    }
}
