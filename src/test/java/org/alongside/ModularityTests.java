package org.alongside;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modulesMeetOnlyWhereTheySaidTheyWould() {
        MODULES.verify();
    }
}
