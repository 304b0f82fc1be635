package org.alongside.curriculum.delivery.coverage;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the coverage page in the whole program without a browser, for whoever measures it. */
@AlongsideTest
@ViewPackages(packages = {"org.alongside", "com.vaadin.flow.router"})
public class CoverageOpening extends SpringBrowserlessTest {
    /** The database of the program. */
    @Autowired
    public JdbcTemplate database;

    /** The spiral of the program. */
    @Autowired
    public org.alongside.curriculum.SpiralCurriculum spiral;

    /** Makes a session with the PSHE lead in it. */
    public void begin() {
        SignedIn.as(SignedIn.person("bench"), Roles.PSHE_LEAD);
        initVaadinEnvironment();
    }

    /** Ends the session. */
    public void end() {
        cleanVaadinEnvironment();
    }

    /** Opens the page; the milliseconds that the server took, and how many characters its table has. */
    public double open(UUID academicYear, String zoom) {
        var began = System.nanoTime();
        UI.getCurrent().navigate("curriculum/coverage", QueryParameters.fromString("year=" + academicYear + zoom));
        var milliseconds = (System.nanoTime() - began) / 1e6;
        if ($(Matrix.class).single().getElement().getProperty("innerHTML").length() < 2_000) {
            throw new IllegalStateException("The table is empty");
        }
        UI.getCurrent().navigate("me");
        return milliseconds;
    }
}
