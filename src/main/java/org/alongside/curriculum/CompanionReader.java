package org.alongside.curriculum;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what stands beside the spiral; a folder without these files is no fault, a broken one is. */
final class CompanionReader {
    static final String BRIDGE = "primary-bridge.yaml";
    static final String RESOURCES = "resources.yaml";
    static final String TRAINING = "mentor-training/";
    static final String COURSE = TRAINING + "course.yaml";

    private final CurriculumFiles files;
    private final Set<String> kinds;
    private final List<Finding> findings = new ArrayList<>();
    private final Attempts attempts = new Attempts(findings);
    private final Map<UnitId, List<StatementCode>> bridge = new LinkedHashMap<>();
    private final Map<String, TrainingModule> modules = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<String> topics = new ArrayList<>();

    /** @param kinds of vignette and arts-based activity that the spiral knows */
    CompanionReader(CurriculumFiles files, Set<String> kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Companions read() {
        ifThere(BRIDGE, this::readBridge);
        ifThere(RESOURCES, this::readResources);
        ifThere(
                COURSE,
                () -> topics.addAll(Fields.parse(COURSE, 1, files.text(COURSE)).texts("covers")));
        for (var path : files.byPath().keySet()) {
            if (path.startsWith(TRAINING) && path.endsWith(".md")) {
                attempts.attempt(() -> readModule(path));
            }
        }
        return new Companions(
                new PrimaryBridge(bridge),
                modules.values().stream()
                        .sorted(Comparator.comparingInt(TrainingModule::number).thenComparing(TrainingModule::id))
                        .toList(),
                topics,
                List.copyOf(resources.values()));
    }

    private void ifThere(String path, Attempts.Step step) {
        if (files.byPath().containsKey(path)) {
            attempts.attempt(step);
        }
    }

    private void readBridge() throws BrokenFile {
        for (var it : Fields.parse(BRIDGE, 1, files.text(BRIDGE)).groups("units")) {
            attempts.attempt(() -> {
                var unit = new UnitId(it.text("unit"));
                var statements =
                        it.texts("leans-on").stream().map(StatementCode::new).toList();
                if (bridge.putIfAbsent(unit, statements) != null) {
                    findings.add(new Finding(it.source("unit"), Finding.Kind.SAME_ID, unit, BRIDGE));
                }
            });
        }
    }

    private void readModule(String path) throws BrokenFile {
        var sections = new SectionedFile(path, files.text(path), kinds);
        findings.addAll(sections.findings());
        var fields = sections.fields();
        var scenarios = new ArrayList<Scenario>();
        for (var it : fields.groups("scenarios")) {
            scenarios.add(scenario(it));
        }
        var module = new TrainingModule(
                fields.text("id"),
                fields.number("module", 1, 40),
                fields.text("title"),
                fields.number("minutes", 5, 600),
                fields.text("led-by"),
                yes(fields, "before-first-meeting"),
                fields.texts("covers"),
                fields.texts("outcomes"),
                sections.keyWords(),
                sections.activities(),
                scenarios,
                sections.parts(),
                fields.source("id"));
        var earlier = modules.putIfAbsent(module.id(), module);
        if (earlier != null) {
            findings.add(new Finding(module.source(), Finding.Kind.SAME_ID, module.id(), earlier.source()));
        }
    }

    private static Scenario scenario(Fields fields) throws BrokenFile {
        var options = new ArrayList<Scenario.Option>();
        for (var it : fields.groups("options")) {
            options.add(new Scenario.Option(
                    it.text("say"),
                    Word.of(Scenario.Fit.class, it, "fits", it.text("fits")),
                    it.optional("feedback").orElse("")));
        }
        return new Scenario(
                fields.text("id"),
                fields.text("prompt"),
                fields.optional("critical").isPresent() && yes(fields, "critical"),
                options,
                fields.source("id"));
    }

    private void readResources() throws BrokenFile {
        for (var it : Fields.parse(RESOURCES, 1, files.text(RESOURCES)).groups("resources")) {
            attempts.attempt(() -> {
                var resource = resource(it);
                var earlier = resources.putIfAbsent(resource.id(), resource);
                if (earlier != null) {
                    findings.add(new Finding(resource.source(), Finding.Kind.SAME_ID, resource.id(), earlier.source()));
                }
            });
        }
    }

    private static Resource resource(Fields it) throws BrokenFile {
        var audiences = EnumSet.noneOf(Resource.Audience.class);
        for (var word : it.texts("audience")) {
            audiences.add(Word.of(Resource.Audience.class, it, "audience", word));
        }
        return new Resource(
                it.text("id"),
                Word.of(Resource.Kind.class, it, "kind", it.text("kind")),
                it.text("title"),
                it.text("by"),
                link(it),
                it.optional("phone"),
                audiences,
                it.text("ages"),
                it.text("format"),
                it.text("cost"),
                it.text("licence"),
                checked(it),
                it.text("named"),
                it.text("about"),
                it.texts("strands").stream().map(StrandId::new).toList(),
                it.texts("lessons").stream().map(LessonId::new).toList(),
                it.source("id"));
    }

    /** Only addresses of the web: what stands in a file becomes a link on a page. */
    private static Optional<URI> link(Fields it) throws BrokenFile {
        var text = it.optional("link");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = URI.create(text.get());
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            // said below, as for an address of another kind
        }
        throw new BrokenFile(
                it.source("link"), "“link” should begin with https:// and name a site, not “" + text.get() + "”");
    }

    private static Optional<LocalDate> checked(Fields it) throws BrokenFile {
        var text = it.optional("checked").filter(word -> !word.equals("never"));
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new BrokenFile(
                    it.source("checked"),
                    "“checked” is a day such as 2026-11-23, or never, not “" + text.orElse("") + "”");
        }
    }

    private static boolean yes(Fields fields, String name) throws BrokenFile {
        return switch (fields.text(name).toLowerCase(Locale.UK)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                throw new BrokenFile(
                        fields.source(name), "“" + name + "” is yes or no, not “" + fields.text(name) + "”");
        };
    }
}
