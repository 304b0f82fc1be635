package org.alongside.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What the browser gets before the first page: style files in their order, and the open line back to it. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/alongside.css")
@StyleSheet("styles/identity.css")
@StyleSheet("styles/school.css")
@StyleSheet("styles/curriculum.css")
@StyleSheet("styles/mentoring.css")
@StyleSheet("styles/safeguarding.css")
@StyleSheet("styles/reporting.css")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "styles/mark.svg", "any");
    }
}
