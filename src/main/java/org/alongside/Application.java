package org.alongside;

import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal of one school. */
@Modulithic(systemName = "Alongside", sharedModules = "base")
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two modules may use the same noun
@EnableScheduling
public class Application {

    /** What holds when people start the program; tests, which do not come this way, have no log file and no demo. */
    private static final Map<String, Object> AS_A_PROGRAM = Map.of(
            "alongside.demo", "true",
            "logging.file.name", "${alongside.home:data}/logs/alongside.log",
            "logging.threshold.console", "off");

    /**
     * Starts the portal; what stops it from starting is said in one sentence and ends with exit code 1.
     *
     * @param arguments Spring's {@code --name=value}, and {@code --empty} for a school without demo data
     */
    public static void main(String[] arguments) {
        try {
            var application = new SpringApplication(Application.class);
            application.setDefaultProperties(AS_A_PROGRAM);
            application.addListeners(new Doorstep(), new Welcome());
            application.addInitializers(new Databases());
            application.run(Arrays.stream(arguments)
                    .map(it -> it.equals("--empty") ? "--alongside.demo=false" : it)
                    .toArray(String[]::new));
        } catch (RuntimeException | Error alreadySaid) {
            System.exit(1);
        }
    }
}
