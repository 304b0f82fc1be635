package org.alongside.mentoring;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * The long work on matchings, beside the pages: at most one for each scheme, so that two coordinators do not start two.
 * Whoever leaves the page and comes back finds it still running, or what became of it.
 */
@Component
class MatchWork {
    private static final Logger LOG = LoggerFactory.getLogger(MatchWork.class);

    private final Map<SchemeId, Running> running = new ConcurrentHashMap<>();
    private final Map<SchemeId, Outcome> unseen = new ConcurrentHashMap<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** What is being worked on. */
    enum Task {
        PROPOSE,
        PUBLISH
    }

    /** @param by who started it */
    record Running(Task task, PersonId by, MatchJob job) {}

    /**
     * What became of a piece of work.
     *
     * @param key what to say; empty if the page says it by itself
     * @param published what publishing did; null for other work
     * @param notReady whom publishing waits for; null if it does not
     */
    record Outcome(
            boolean good,
            String key,
            Publishing.@Nullable Published published,
            @Nullable NotReady notReady) {
        static final Outcome PROPOSED = new Outcome(true, "", null);

        Outcome(boolean good, String key, Publishing.@Nullable Published published) {
            this(good, key, published, null);
        }
    }

    private record Listener(SchemeId scheme, Runnable moved, Consumer<Outcome> ended) {}

    Optional<Running> running(SchemeId scheme) {
        return Optional.ofNullable(running.get(scheme));
    }

    /**
     * Begins, unless something is running for this scheme already.
     *
     * @param work runs beside the page as the same person; refuses with a message key as IllegalArgumentException
     * @return whether it has begun
     */
    boolean start(SchemeId scheme, Task task, PersonId by, Function<MatchJob, Outcome> work) {
        var job = new MatchJob(() -> of(scheme).forEach(it -> tell(it, it.moved)));
        var mine = new Running(task, by, job);
        if (running.putIfAbsent(scheme, mine) != null) {
            return false;
        }
        var ignored = Thread.ofVirtual()
                .name("matching")
                .start(new DelegatingSecurityContextRunnable(() -> run(scheme, mine, work)));
        return true;
    }

    private void run(SchemeId scheme, Running mine, Function<MatchJob, Outcome> work) {
        Outcome outcome;
        try {
            outcome = work.apply(mine.job);
        } catch (NotReady wait) {
            outcome = new Outcome(false, String.valueOf(wait.getMessage()), null, wait);
        } catch (IllegalArgumentException reason) {
            outcome = new Outcome(false, String.valueOf(reason.getMessage()), null);
        } catch (CancellationException stopped) {
            outcome = new Outcome(true, "mentoring.board.stopped", null);
        } catch (RuntimeException broken) {
            // a message may quote a name, so only its type
            LOG.error("A matching could not be worked on: {}", broken.getClass().getName());
            outcome = new Outcome(false, "mentoring.board.broken", null);
        }
        var last = outcome;
        unseen.put(scheme, last);
        var ignored = running.remove(scheme, mine);
        var hearing = of(scheme);
        if (!hearing.isEmpty()) {
            var seen = unseen.remove(scheme);
        }
        hearing.forEach(it -> tell(it, () -> it.ended.accept(last)));
    }

    /** What became of work that ended while nobody looked, once. */
    Optional<Outcome> unseen(SchemeId scheme) {
        return Optional.ofNullable(unseen.remove(scheme));
    }

    void stop(SchemeId scheme) {
        running(scheme).ifPresent(it -> it.job.stop());
    }

    /** From now on the page hears how far it is and what became of it; called from the working thread. */
    Registration listen(SchemeId scheme, Runnable moved, Consumer<Outcome> ended) {
        var listener = new Listener(scheme, moved, ended);
        listeners.add(listener);
        return () -> {
            var ignored = listeners.remove(listener);
        };
    }

    /** A page that is gone must not stop the work. */
    private void tell(Listener listener, Runnable what) {
        try {
            what.run();
        } catch (UIDetachedException gone) {
            var ignored = listeners.remove(listener);
        }
    }

    private List<Listener> of(SchemeId scheme) {
        return listeners.stream().filter(it -> it.scheme.equals(scheme)).toList();
    }
}
