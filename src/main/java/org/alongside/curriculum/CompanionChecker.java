package org.alongside.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.curriculum.Finding.Kind;

/** Looks whether what stands beside the spiral is whole: the bridge, the mentors' course, the catalogue. */
final class CompanionChecker {
    private static final Pattern MODULE_ID = Pattern.compile("training(-[a-z0-9]+)+");
    private static final Pattern RESOURCE_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int FIRST_YEAR = 7;
    /** Minutes of training before the first meeting. @see "Elements of Effective Practice, 4th edition, B.3.1" */
    private static final int LEAST_MINUTES = 120;

    private static final Set<LessonPart> OF_A_MODULE = Set.of(
            LessonPart.GROUND_RULES,
            LessonPart.CONTENT_GUIDANCE,
            LessonPart.GROUPING,
            LessonPart.ACTIVITIES,
            LessonPart.SEND,
            LessonPart.LANGUAGE,
            LessonPart.LGBTQ,
            LessonPart.HELP,
            LessonPart.FOLLOW_UP);

    private final Curriculum curriculum;
    private final Companions companions;
    private final List<Finding> findings = new ArrayList<>();

    CompanionChecker(Curriculum curriculum) {
        this.curriculum = curriculum;
        this.companions = curriculum.companions();
    }

    List<Finding> findings() {
        findings.clear();
        if (!companions.bridge().leansOn().isEmpty()) {
            checkBridge();
        }
        checkCourse();
        companions.course().forEach(this::checkModule);
        companions.resources().forEach(this::checkResource);
        return List.copyOf(findings);
    }

    private void checkBridge() {
        var leansOn = companions.bridge().leansOn();
        var place = new Source(CompanionReader.BRIDGE, 1);
        var units = curriculum.units().stream().collect(Collectors.toMap(Unit::id, it -> it));
        var named = new HashSet<StatementCode>();
        leansOn.forEach((unit, codes) -> {
            if (!units.containsKey(unit)) {
                findings.add(new Finding(place, Kind.UNKNOWN_UNIT, unit, "of the curriculum"));
            }
            for (var code : codes) {
                var statement = curriculum.statements().get(code);
                if (statement == null) {
                    findings.add(new Finding(place, Kind.UNKNOWN_STATEMENT, code));
                } else if (statement.phase() != Statement.Phase.PRIMARY) {
                    findings.add(new Finding(place, Kind.NOT_PRIMARY, code, unit));
                }
                named.add(code);
            }
        });
        curriculum.units().stream()
                .filter(it -> it.year() == FIRST_YEAR
                        && companions.bridge().of(it.id()).isEmpty())
                .forEach(it -> findings.add(new Finding(place, Kind.NO_BRIDGE, it.title())));
        curriculum.statements().values().stream()
                .filter(it -> it.phase() == Statement.Phase.PRIMARY && !named.contains(it.code()))
                .forEach(it -> findings.add(new Finding(place, Kind.UNBRIDGED, it.code(), it.words())));
    }

    private void checkCourse() {
        if (companions.course().isEmpty()) {
            return;
        }
        var place = new Source(CompanionReader.COURSE, 1);
        var covered =
                companions.course().stream().flatMap(it -> it.covers().stream()).collect(Collectors.toSet());
        companions.topics().stream()
                .filter(it -> !covered.contains(it))
                .forEach(it -> findings.add(new Finding(place, Kind.TOPIC_LEFT_OUT, it)));
        var before = companions.course().stream()
                .filter(TrainingModule::beforeFirstMeeting)
                .mapToInt(TrainingModule::minutes)
                .sum();
        if (before < LEAST_MINUTES) {
            findings.add(new Finding(place, Kind.SHORT_COURSE, before, LEAST_MINUTES));
        }
        var places = new HashSet<Integer>();
        var scenarios = new HashSet<String>();
        for (var module : companions.course()) {
            if (!places.add(module.number())) {
                findings.add(new Finding(module.source(), Kind.SAME_PLACE, module.number(), "mentor training"));
            }
            for (var scenario : module.scenarios()) {
                if (!scenarios.add(scenario.id())) {
                    findings.add(new Finding(scenario.source(), Kind.SAME_ID, scenario.id(), "another scenario"));
                }
            }
        }
    }

    private void checkModule(TrainingModule module) {
        if (!MODULE_ID.matcher(module.id()).matches()) {
            find(module, Kind.BAD_ID, module.id(), "training");
        }
        for (var part : LessonPart.values()) {
            var missing = part == LessonPart.ACTIVITIES
                    ? module.activities().isEmpty()
                    : module.part(part).isBlank();
            if (missing && OF_A_MODULE.contains(part)) {
                find(module, Kind.MISSING_PART, part.heading());
            }
        }
        if (module.outcomes().isEmpty()) {
            find(module, Kind.MISSING_PART, "outcomes");
        }
        var sum = module.activities().stream().mapToInt(Activity::minutes).sum();
        if (sum != module.minutes()) {
            find(module, Kind.WRONG_MINUTES, module.minutes(), sum);
        }
        if (module.scenarios().isEmpty()) {
            find(module, Kind.NO_SCENARIO, module.title());
        }
        module.scenarios().forEach(this::checkScenario);
    }

    private void checkScenario(Scenario scenario) {
        var good = scenario.options().stream().anyMatch(it -> it.fit() == Scenario.Fit.YES);
        var other = scenario.options().stream().anyMatch(it -> it.fit() != Scenario.Fit.YES);
        if (!good || !other) {
            findings.add(new Finding(scenario.source(), Kind.NO_GOOD_ANSWER, scenario.id()));
        }
        scenario.options().stream()
                .filter(it -> it.feedback().isBlank())
                .forEach(it -> findings.add(new Finding(scenario.source(), Kind.NO_FEEDBACK, it.say())));
    }

    private void checkResource(Resource resource) {
        if (!RESOURCE_ID.matcher(resource.id()).matches()) {
            findings.add(new Finding(resource.source(), Kind.BAD_ID, resource.id(), "a letter"));
        }
        if (resource.audiences().isEmpty()) {
            findings.add(new Finding(resource.source(), Kind.NO_AUDIENCE, resource.title()));
        }
        if (resource.kind() == Resource.Kind.HELP
                && resource.link().isEmpty()
                && resource.phone().isEmpty()) {
            findings.add(new Finding(resource.source(), Kind.NO_WAY_THERE, resource.title()));
        }
        var lessons = curriculum.lessons().stream().map(Lesson::id).collect(Collectors.toSet());
        var strands = curriculum.strands().stream().map(Strand::id).collect(Collectors.toSet());
        resource.lessons().stream()
                .filter(it -> !lessons.contains(it))
                .forEach(it -> findings.add(new Finding(resource.source(), Kind.UNKNOWN_LESSON, it)));
        resource.strands().stream()
                .filter(it -> !strands.contains(it))
                .forEach(it -> findings.add(new Finding(resource.source(), Kind.UNKNOWN_STRAND, it)));
    }

    private void find(TrainingModule module, Kind kind, Object... details) {
        findings.add(new Finding(module.source(), kind, details));
    }
}
