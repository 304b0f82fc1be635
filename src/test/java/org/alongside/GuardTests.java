package org.alongside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import planted.mentoring.PlantedClock;
import planted.reporting.PlantedBackDoor;
import planted.reporting.PlantedBurglar;
import planted.safeguarding.casework.PlantedLeak;
import planted.safeguarding.casework.vault.PlantedVault;

/** Each guard comes with the wrong thing that it must catch, so that none of them can go blind. */
class GuardTests {
    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alongside");

    static final ArchRule NOTHING_THAT_READS_A_WORRY_IS_PUBLIC = classes()
            .that()
            .resideInAPackage("..safeguarding.casework")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("what can read a worry must be out of every other package's reach");

    static final ArchRule CASEWORKS_ROOMS_ARE_ENTERED_FROM_CASEWORK_ALONE = classes()
            .that()
            .resideInAPackage("..safeguarding.casework.*..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("..safeguarding.casework..")
            .because("a room's public types are for the rooms beside it");

    static final ArchRule EVERY_SERVICE_METHOD_SAYS_WHO_MAY_CALL_IT = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areNotPrivate()
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beMetaAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areMetaAnnotatedWith(PreAuthorize.class)
            .because("access is denied by default, and a method that says nothing is open to every caller");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("time is a dependency: tests and the school's own zone decide what now is");

    static final ArchRule ONLY_CASEWORK_ASKS_FOR_THE_SAFEGUARDING_DATABASE = classes()
            .that(new DescribedPredicate<JavaClass>("are outside casework") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.getPackageName().startsWith("org.alongside.safeguarding.casework");
                }
            })
            .should(new ArchCondition<>("not name the safeguarding database in a qualifier") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getCodeUnits().stream()
                            .flatMap(unit -> unit.getParameters().stream())
                            .filter(parameter -> parameter
                                    .tryGetAnnotationOfType(Qualifier.class)
                                    .map(it -> it.value().startsWith("safeguarding"))
                                    .orElse(false))
                            .forEach(parameter ->
                                    events.add(SimpleConditionEvent.violated(type, type.getName() + " asks for it")));
                }
            });

    static final ArchRule NO_EMPTY_NAMES = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO");

    @Test
    void nothingThatReadsAWorryIsPublic() {
        NOTHING_THAT_READS_A_WORRY_IS_PUBLIC.check(PRODUCT);
        assertCatches(NOTHING_THAT_READS_A_WORRY_IS_PUBLIC, PlantedLeak.class);
    }

    @Test
    void caseworksRoomsAreEnteredFromCaseworkAlone() {
        CASEWORKS_ROOMS_ARE_ENTERED_FROM_CASEWORK_ALONE.check(PRODUCT);
        assertCatches(CASEWORKS_ROOMS_ARE_ENTERED_FROM_CASEWORK_ALONE, PlantedVault.class, PlantedBurglar.class);
    }

    @Test
    void everyServiceMethodSaysWhoMayCallIt() {
        EVERY_SERVICE_METHOD_SAYS_WHO_MAY_CALL_IT.check(PRODUCT);
        assertCatches(EVERY_SERVICE_METHOD_SAYS_WHO_MAY_CALL_IT, PlantedLeak.class);
    }

    @Test
    void timeComesFromTheClock() {
        TIME_COMES_FROM_THE_CLOCK.check(PRODUCT);
        assertCatches(TIME_COMES_FROM_THE_CLOCK, PlantedClock.class);
    }

    @Test
    void onlyCaseworkAsksForTheSafeguardingDatabase() {
        ONLY_CASEWORK_ASKS_FOR_THE_SAFEGUARDING_DATABASE.check(PRODUCT);
        assertCatches(ONLY_CASEWORK_ASKS_FOR_THE_SAFEGUARDING_DATABASE, PlantedBackDoor.class);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        NO_EMPTY_NAMES.check(PRODUCT);
        assertCatches(NO_EMPTY_NAMES, PlantedHelper.class);
    }

    private static void assertCatches(ArchRule rule, Class<?>... planted) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(new ClassFileImporter().importClasses(planted)));
    }

    /** A name that says nothing. */
    static final class PlantedHelper {}
}
