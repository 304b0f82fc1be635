package org.alongside.mentoring.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The activities that ship with the portal, read once from {@code mentoring/activities.yaml}. */
public final class ActivityLibrary {
    /** What an activity may strengthen, in the order in which a page groups them. */
    public static final List<String> BUILDS =
            List.of("belonging", "learning", "coping", "strengths", "looking-ahead", "calm");

    private static final List<Activity> SHIPPED = shipped();

    private ActivityLibrary() {}

    /** All of them, in the order of the file. */
    public static List<Activity> all() {
        return SHIPPED;
    }

    /** The one of this id; empty for one that is not on the list. */
    public static Optional<Activity> find(String id) {
        return SHIPPED.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** What the log offers at once. */
    public static List<Activity> quick() {
        return SHIPPED.stream().filter(Activity::quick).toList();
    }

    private static List<Activity> shipped() {
        var in = Objects.requireNonNull(ActivityLibrary.class.getResourceAsStream("/mentoring/activities.yaml"));
        try (var reader = new InputStreamReader(in, UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException saying which activity lacks what */
    static List<Activity> read(Reader yaml) {
        Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var activities = new ArrayList<Activity>();
        Set<String> ids = new HashSet<>();
        for (var it : file.getOrDefault("activities", List.of())) {
            var activity = activity(it);
            if (!ids.add(activity.id())) {
                throw new IllegalArgumentException("Two activities are called " + activity.id());
            }
            activities.add(activity);
        }
        return List.copyOf(activities);
    }

    private static Activity activity(Map<String, Object> entry) {
        var id = text(entry, "id", "?");
        var builds = text(entry, "builds", id);
        if (!id.matches("[a-z-]{1,30}") || !BUILDS.contains(builds)) {
            throw new IllegalArgumentException("Activity " + id + " has a wrong id or builds something unknown");
        }
        if (!(entry.get("minutes") instanceof Integer minutes) || !(entry.get("steps") instanceof List<?> steps)) {
            throw new IllegalArgumentException("Activity " + id + " lacks minutes or steps");
        }
        var careful = entry.get("careful");
        return new Activity(
                id,
                text(entry, "title", id),
                text(entry, "icon", id),
                Boolean.TRUE.equals(entry.get("quick")),
                minutes,
                builds,
                text(entry, "what", id),
                steps.stream().map(String::valueOf).toList(),
                text(entry, "needs", id),
                careful == null ? null : careful.toString());
    }

    private static String text(Map<String, Object> entry, String name, String id) {
        if (!(entry.get(name) instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException("Activity " + id + " lacks its " + name);
        }
        return text.strip();
    }
}
