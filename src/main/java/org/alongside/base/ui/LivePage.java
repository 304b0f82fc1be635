package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A page that looks again whenever a bell rings, as long as it is open and no longer. */
public final class LivePage {
    private final AtomicReference<Registration> listening = new AtomicReference<>(() -> {});

    private LivePage() {}

    /**
     * From now on, whenever the page is opened.
     *
     * @param bell calls what it is given, on any thread, until its registration is removed
     * @param look done with the page's lock held
     */
    public static void keep(Component page, Function<Runnable, Registration> bell, SerializableRunnable look) {
        var live = new LivePage();
        page.addAttachListener(event -> {
            live.listen(bell.apply(event.getUI().accessLater(look, live::stop)));
        });
        page.addDetachListener(event -> live.stop());
    }

    private void listen(Registration next) {
        listening.getAndSet(next).remove();
    }

    private void stop() {
        listen(() -> {});
    }
}
