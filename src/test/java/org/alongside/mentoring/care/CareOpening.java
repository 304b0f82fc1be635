package org.alongside.mentoring.care;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the coordinator's page in the whole program without a browser, for whoever measures it. */
@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
public class CareOpening extends SpringBrowserlessTest {
    /** The database of the program. */
    @Autowired
    public JdbcTemplate database;

    /** Makes a session with the coordinator in it. */
    public void begin() {
        SignedIn.as(SignedIn.person("bench"), Roles.COORDINATOR);
        initVaadinEnvironment();
    }

    /** Ends the session. */
    public void end() {
        cleanVaadinEnvironment();
    }

    /** Opens the page; the milliseconds that the server took. */
    public double open() {
        var began = System.nanoTime();
        UI.getCurrent().navigate(CareTodayView.class);
        var milliseconds = (System.nanoTime() - began) / 1e6;
        if ($(ListItem.class).all().size() < CareDesk.PAGE) {
            throw new IllegalStateException("The list is empty");
        }
        UI.getCurrent().navigate("me");
        return milliseconds;
    }
}
