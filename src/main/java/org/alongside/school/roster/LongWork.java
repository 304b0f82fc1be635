package org.alongside.school.roster;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Something that takes a while, beside the page: how far it is, and a way to stop it. Leaving the page stops it too. */
final class LongWork extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);
    private static final double STEP = 0.02;

    private final ProgressBar bar = new ProgressBar();
    private final transient AtomicBoolean stop = new AtomicBoolean();
    private final transient Executor executor;

    LongWork(Executor executor, String sentence) {
        this.executor = executor;
        var words = new Paragraph(sentence);
        words.setId("work");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-labelledby", "work");
        var button = new Button(getTranslation("school.import.stop"), click -> stop.set(true));
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
     * @param failed runs in the page if it went wrong or was stopped
     */
    <T> void start(UI page, Function<Progress, T> work, Consumer<T> done, Consumer<Throwable> failed) {
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                var result = work.apply(watch(page));
                page.access(() -> done.accept(result));
            } catch (RosterRefused | ImportStopped reason) {
                page.access(() -> failed.accept(reason));
            } catch (RuntimeException broken) {
                // a message may quote a name or a number, so only its type
                LOG.error(
                        "A roster could not be imported: {}", broken.getClass().getName());
                page.access(() -> failed.accept(broken));
            }
        }));
    }

    private Progress watch(UI page) {
        return new Progress() {
            private double shown;

            @Override
            public boolean stopAt(double part) {
                if (part - shown > STEP) {
                    shown = part;
                    page.access(() -> bar.setValue(part));
                }
                return stop.get();
            }
        };
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop.set(true);
    }
}
