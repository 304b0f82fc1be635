package org.alongside.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.alongside.identity.SignInRegister.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds whether those who have a page open on this node may still have it. Whose sign-in was ended, on
 * whichever node, whose account was closed or has other roles, sees the sign-in page in every window; whose time is
 * nearly over is asked.
 */
@Component
class OpenWindows implements VaadinServiceInitListener {
    /** Before the end; enough for somebody who reads slowly and goes by keyboard. */
    static final Duration WARNING = Duration.ofMinutes(2);

    private static final int AT_ONCE = 500;

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private final SignInRegister register;
    private final JdbcClient database;

    OpenWindows(SignInRegister register, JdbcClient database) {
        this.register = register;
        this.database = database;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> sessions.add(init.getSession()));
        event.getSource().addSessionDestroyListener(gone -> sessions.remove(gone.getSession()));
    }

    private record Window(VaadinSession session, HttpSession http, SignInMark mark) {}

    @Scheduled(initialDelay = 5_000, fixedDelayString = "${alongside.sign-in.sweep:5000}")
    void sweep() {
        var open = new HashMap<UUID, Window>();
        for (var session : sessions) {
            window(session).ifPresent(it -> open.put(it.mark().id(), it));
        }
        told.retainAll(open.keySet());
        var ids = open.keySet().stream().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var known = register.find(some);
            var roles = rolesOf(some);
            some.forEach(id -> look(Objects.requireNonNull(open.get(id)), known.get(id), roles.getOrDefault(id, "")));
        }
    }

    private static Optional<Window> window(VaadinSession session) {
        try {
            return session.getSession() instanceof WrappedHttpSession wrapped
                    ? SignInMark.in(wrapped.getHttpSession())
                            .map(mark -> new Window(session, wrapped.getHttpSession(), mark))
                    : Optional.empty();
        } catch (IllegalStateException endedMeanwhile) {
            return Optional.empty();
        }
    }

    /** By sign-in: the roles that its account has now; nothing for an account that is closed. */
    private Map<UUID, String> rolesOf(List<UUID> ids) {
        var roles = new HashMap<UUID, String>();
        database.sql("""
                        select s.id, group_concat(r.role order by r.role) from signed_in s
                        join account a on a.id = s.account_id and a.active = true
                        join account_role r on r.account_id = a.id
                        where s.id in (:ids) group by s.id
                        """).param("ids", ids).query(row -> {
            roles.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return roles;
    }

    private void look(Window window, @Nullable SignIn now, String roles) {
        var mark = window.mark();
        if (now == null || !now.isOpen(register.now()) || !roles.equals(mark.roles())) {
            if (now != null) {
                var ignored = register.end(now.id(), "ended");
            }
            if (told.add(mark.id())) {
                inEach(window, ui -> ui.getPage().setLocation(StillWelcome.OVER));
            } else {
                end(window);
            }
        } else if (now.left(register.now()).compareTo(WARNING) < 0) {
            mark.warned(true);
            inEach(window, ui -> SignInWarning.show(ui, now.endsForGood(), () -> stay(mark)));
        } else if (mark.warned()) {
            mark.warned(false);
            inEach(window, SignInWarning::hide);
        }
    }

    /** The next look takes the question away, in every window. */
    private void stay(SignInMark mark) {
        var ignored = register.goesOn(mark.id(), true);
    }

    /** A browser that did not follow has had its time. */
    private static void end(Window window) {
        try {
            window.http().invalidate();
        } catch (IllegalStateException already) {
            return;
        }
    }

    private static void inEach(Window window, Consumer<UI> what) {
        var ignored = window.session()
                .access(() -> window.session().getUIs().stream()
                        .filter(ui -> ui.isAttached() && !ui.isClosing())
                        .toList()
                        .forEach(ui -> ui.accessSynchronously(() -> what.accept(ui))));
    }
}
