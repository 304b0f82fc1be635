package org.alongside.mentoring;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.mentoring.flow.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** A plan that is being worked out beside the page: how far it is, and a way to stop. Leaving the page stops it too. */
final class PlanWork extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(PlanWork.class);
    private static final double STEP = 0.02;

    private final ProgressBar bar = new ProgressBar();
    private final transient AtomicBoolean stop = new AtomicBoolean();
    private final transient Executor executor;

    PlanWork(Executor executor, String sentence) {
        this.executor = executor;
        var words = new Paragraph(sentence);
        words.setId("work");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-labelledby", "work");
        var button = new Button(getTranslation("mentoring.change.stop"), click -> stop.set(true));
        button.setId("stop");
        button.addClassName("btn");
        addClassNames("card", "pad", "col", "g4");
        add(words, bar, button);
    }

    /**
     * Begins.
     *
     * @param work runs beside the page, as the same person
     * @param done runs in the page with what came out
     * @param failed runs in the page with the key of a sentence: what is wrong, or that it was stopped
     */
    <T> void start(UI page, Function<Progress, T> work, Consumer<T> done, Consumer<String> failed) {
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = work.apply(watch(page));
                page.access(() -> done.accept(result));
            } catch (CancellationException stopped) {
                page.access(() -> failed.accept("mentoring.change.stopped"));
            } catch (IllegalArgumentException reason) {
                page.access(() -> failed.accept(String.valueOf(reason.getMessage())));
            } catch (RuntimeException broken) {
                // a message may quote a name, so only its type
                LOG.error(
                        "A plan could not be worked out: {}", broken.getClass().getName());
                page.access(() -> failed.accept("mentoring.change.broken"));
            }
        }));
    }

    private Progress watch(UI page) {
        var shown = new double[1];
        return (done, of) -> {
            if (stop.get()) {
                throw new CancellationException();
            }
            var part = of == 0 ? 0 : Math.clamp((double) done / of, 0, 1);
            if (part - shown[0] > STEP) {
                shown[0] = part;
                page.access(() -> bar.setValue(part));
            }
        };
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop.set(true);
    }
}
