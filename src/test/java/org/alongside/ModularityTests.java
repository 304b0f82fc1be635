package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import planted.house.PlantedHouse;

/** Modules meet only where their package-info says so; safeguarding is heard by nobody and read by nobody. */
class ModularityTests {
    static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modulesMeetOnlyWhereTheySaidTheyWould() {
        MODULES.verify();
    }

    @Test
    void aDoorThatIsNotOnThePlanIsFound() {
        var house = ApplicationModules.of(PlantedHouse.class, (ImportOption) location -> true);
        assertThatExceptionOfType(Violations.class)
                .isThrownBy(house::verify)
                .withMessageContaining("cellar")
                .withMessageContaining("kitchen");
    }

    @Test
    void nobodyMayUseCasework() {
        assertThat(MODULES.stream()
                        .filter(it -> !it.getIdentifier().toString().startsWith("safeguarding"))
                        .flatMap(it -> it.getDirectDependencies(MODULES).stream())
                        .map(it -> it.getTargetType().getPackageName())
                        .filter(it -> it.startsWith("org.alongside.safeguarding.casework")))
                .isEmpty();
    }
}
