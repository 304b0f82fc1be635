package org.alongside.base.demo;

import java.util.List;

/** Which sign-ins a newcomer can try. Printed on the console when the demo school is up, and only then. */
public interface DemoSignIns {
    /** One line per person to be: who it is, name, password; in the order in which to try them. */
    List<String> lines();
}
