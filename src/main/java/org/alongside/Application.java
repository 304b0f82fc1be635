package org.alongside;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal of one school. */
@Modulithic(systemName = "Alongside", sharedModules = "base")
@SpringBootApplication
@EnableScheduling
public class Application {

    /** Starts the portal; what stops it from starting is said in one sentence and ends with exit code 1. */
    public static void main(String[] arguments) {
        try {
            Doorstep.prepare(arguments);
            SpringApplication.run(Application.class, arguments);
        } catch (CannotStart reason) {
            System.err.println("Alongside did not start. " + reason.getMessage());
            System.exit(1);
        }
    }
}
