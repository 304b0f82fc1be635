package org.alongside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a compose file has wrong that can be seen without an engine: names that lead nowhere, words that no service knows,
 * passwords written down, and portals that could write more or be more than they need.
 */
final class ComposeCheck {
    /** Of the compose specification, what a service here may say. */
    private static final Set<String> SERVICE = Set.of(
            "build",
            "image",
            "depends_on",
            "environment",
            "ports",
            "volumes",
            "read_only",
            "tmpfs",
            "security_opt",
            "cap_drop",
            "restart",
            "healthcheck",
            "command",
            "user",
            "networks",
            "secrets",
            "configs",
            "stop_grace_period");

    private static final Set<String> TOP = Set.of("name", "services", "volumes", "networks", "secrets", "configs");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?}");

    private final Map<String, Object> file;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    private ComposeCheck(Map<String, Object> file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * What is wrong; empty if nothing is.
     *
     * @param file as read, with its anchors resolved
     * @param folder it lies in
     */
    static List<String> faults(Map<String, Object> file, Path folder) {
        var check = new ComposeCheck(file, folder);
        check.run();
        return check.faults;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<String> words(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : map(value).keySet().stream().toList();
    }

    private void run() {
        file.keySet().stream()
                .filter(it -> !TOP.contains(it) && !it.startsWith("x-"))
                .forEach(it -> faults.add(it + " is no word of a compose file"));
        services().forEach((name, service) -> {
            service(name, map(service));
            if (map(service).get("build") != null) {
                portal(name, map(service));
            }
        });
        var used = services().values().toString();
        map(file.get("volumes")).keySet().stream()
                .filter(it -> !used.contains(it + ":/") && !used.contains(":-" + it + "}"))
                .forEach(it -> faults.add("the volume " + it + " is used by nobody"));
    }

    private Map<String, Object> services() {
        return map(file.get("services"));
    }

    private void service(String name, Map<String, Object> service) {
        service.keySet().stream()
                .filter(it -> !SERVICE.contains(it))
                .forEach(it -> faults.add(name + ": " + it + " is no word of a service"));
        if ((service.get("build") == null) == (service.get("image") == null)) {
            faults.add(name + " is neither built nor fetched, or both");
        }
        if (String.valueOf(service.get("image")).endsWith(":latest")
                || service.get("image") != null
                        && !String.valueOf(service.get("image")).contains(":")) {
            faults.add(name + ": an image without a version");
        }
        words(service.get("depends_on")).forEach(it -> dependsOn(name, service, it));
        words(service.get("volumes")).forEach(it -> volume(name, it));
        for (var kind : List.of("secrets", "configs", "networks")) {
            words(service.get(kind)).stream()
                    .filter(it -> !map(file.get(kind)).containsKey(it))
                    .forEach(it -> faults.add(name + ": " + kind + " has no " + it));
        }
        map(service.get("environment")).forEach((key, value) -> variable(name, key, String.valueOf(value)));
        var build = map(service.get("build"));
        if (!build.isEmpty()) {
            var image = folder.resolve(String.valueOf(build.get("context")))
                    .resolve(String.valueOf(build.get("dockerfile")));
            if (!Files.exists(image)) {
                faults.add(name + ": there is no " + image.normalize());
            }
        }
    }

    private void dependsOn(String name, Map<String, Object> service, String other) {
        if (!services().containsKey(other)) {
            faults.add(name + " waits for " + other + ", which is not there");
            return;
        }
        var condition = map(map(service.get("depends_on")).get(other)).get("condition");
        if ("service_healthy".equals(condition) && map(services().get(other)).get("healthcheck") == null) {
            faults.add(name + " waits for the health of " + other + ", which nobody asks");
        }
    }

    private void volume(String name, String volume) {
        var from = VARIABLE.matcher(volume)
                .replaceAll(it -> String.valueOf(it.group(2)).replaceFirst("^:-", ""))
                .split(":")[0];
        if (from.startsWith(".")
                ? !Files.exists(folder.resolve(from))
                : !map(file.get("volumes")).containsKey(from)) {
            faults.add(name + ": there is no " + from);
        }
    }

    private void variable(String name, String key, String value) {
        if (key.endsWith("PASSWORD") && !VARIABLE.matcher(value).matches()) {
            faults.add(name + ": " + key + " is written down");
        }
        var asked = VARIABLE.matcher(value);
        while (asked.find()) {
            if (asked.group(2) == null && !file.toString().contains("${" + asked.group(1) + ":?")) {
                faults.add(name + ": nobody says that " + asked.group(1) + " is missing");
            }
        }
    }

    private void portal(String name, Map<String, Object> service) {
        if (!Boolean.TRUE.equals(service.get("read_only"))) {
            faults.add(name + " could write its own program");
        }
        if (!words(service.get("cap_drop")).contains("ALL")) {
            faults.add(name + " keeps rights that it does not need");
        }
        if (!words(service.get("security_opt")).contains("no-new-privileges:true")) {
            faults.add(name + " could gain rights");
        }
        if (!words(service.get("tmpfs")).contains("/tmp")) {
            faults.add(name + " has nowhere for what is short-lived");
        }
    }

    /**
     * What the recipe of the image has wrong.
     *
     * @param root from which it copies
     * @param made folders below it that the build makes
     */
    static List<String> faultsOfImage(String recipe, Path root, Set<String> made) {
        var faults = new ArrayList<String>();
        var lines = recipe.lines().map(String::strip).toList();
        lines.stream()
                .filter(it -> it.startsWith("COPY "))
                .map(it -> it.split("\\s+")[1])
                .forEach(it -> {
                    if (made.stream().noneMatch(it::startsWith) && !Files.exists(root.resolve(it))) {
                        faults.add("there is no " + it + " to copy");
                    }
                });
        var user = lines.stream()
                .filter(it -> it.startsWith("USER "))
                .reduce((first, last) -> last)
                .orElse("USER root");
        if (user.matches("USER (root|0)(:.*)?")) {
            faults.add("it runs as root");
        }
        if (lines.stream().noneMatch(it -> it.startsWith("HEALTHCHECK ") && !it.startsWith("HEALTHCHECK NONE"))) {
            faults.add("nobody asks how it is");
        }
        if (lines.stream().anyMatch(it -> it.matches("FROM [^:@]+|FROM .*:latest"))) {
            faults.add("it rests on an image without a version");
        }
        return faults;
    }
}
