package org.alongside;

import org.alongside.base.demo.DemoSignIns;
import org.alongside.identity.SetUp;
import org.alongside.school.School;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** What the person who started the portal reads when it is up. */
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var context = ready.getApplicationContext();
        var settings = context.getEnvironment();
        var port = settings.getProperty("local.server.port", Integer.class);
        if (port == null) {
            return;
        }
        var door = new Door(settings.getProperty("server.address"), port);
        System.out.println("Alongside is ready at " + door.url(port));
        context.getBean(SetUp.class).consoleLines().forEach(System.out::println);
        if (context.getBean(School.class).facts().demo()) {
            System.out.println("This is a demo school: everybody in it is invented.");
            context.getBeanProvider(DemoSignIns.class).forEach(Welcome::print);
        }
        System.out.println(
                "Stop it with Ctrl-C. Everything is kept in " + Databases.home(settings) + ", with a log in logs.");
    }

    private static void print(DemoSignIns signIns) {
        System.out.println("Sign in as:");
        signIns.lines().forEach(line -> System.out.println("  " + line));
    }
}
