package org.alongside.shell;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The menu of people who hold the same roles. Vaadin asks every route anew, at a cost that grows with the square of
 * their number; it was a seventh of what the portal did while many people came in at once. What a menu shows opens
 * nothing: each page asks for itself who comes.
 */
final class MenuByRoles {
    private final Map<Set<String>, List<MenuEntry>> known = new ConcurrentHashMap<>();

    private MenuByRoles() {}

    /** The entries for whoever is signed in, in their order; routes do not change while the program runs. */
    static List<MenuEntry> now() {
        return VaadinService.getCurrent()
                .getContext()
                .getAttribute(MenuByRoles.class, MenuByRoles::new)
                .known
                .computeIfAbsent(roles(), any -> List.copyOf(MenuConfiguration.getMenuEntries()));
    }

    private static Set<String> roles() {
        var asking = SecurityContextHolder.getContext().getAuthentication();
        return asking == null
                ? Set.of()
                : asking.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(it -> it != null && it.startsWith("ROLE_"))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
