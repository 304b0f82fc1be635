package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every part of the program has a licence that a school may use it under, as the list of parts in the jar says. */
class LicenceTests {
    private static final Path PARTS = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Pattern ALLOWED = Pattern.compile(
            "(?i).*(apache|ical4j|\\bmit\\b|bsd|epl|eclipse|lgpl|lesser general public|mpl|mozilla|edl|cddl|cc0|public domain|"
                    + "bouncy castle|unicode|\\bisc\\b|\\bgo\\b|ofl|unlicense|blue ?oak|with[- ]classpath[- ]exception|"
                    + "\\bce\\b|universal permissive|upl).*");
    /** The General Public License without its exception would bind the whole program. */
    private static final Pattern STRICT =
            Pattern.compile("(?i).*(agpl|affero|sspl|(?<!l)gpl|(?<!lesser )general public).*");

    private static final Pattern SOFTENED =
            Pattern.compile("(?i).*(classpath|\\bce\\b|\\+ce|universal-foss|foss exception).*");

    @Test
    void everyPartHasALicenceThatIsOnTheList() throws Exception {
        assertThat(PARTS)
                .as("the build writes the list of parts: mvn generate-resources")
                .exists();
        var parts = JsonMapper.builder().build().readTree(Files.readString(PARTS));
        assertThat(parts.path("components").size()).isGreaterThan(100);
        assertThat(refused(parts)).isEmpty();
    }

    @Test
    void aPartUnderTheGeneralPublicLicenceOrWithoutOneIsFound() throws Exception {
        var planted = JsonMapper.builder().build().readTree("""
                {"components": [
                  {"name": "fine", "licenses": [{"license": {"id": "Apache-2.0"}}]},
                  {"name": "either", "licenses": [{"license": {"id": "GPL-2.0-only"}}, {"license": {"id": "EPL-2.0"}}]},
                  {"name": "softened", "licenses": [{"license": {"id": "GPL-2.0-with-classpath-exception"}}]},
                  {"name": "expressed", "licenses": [{"expression": "EPL-2.0 OR GPL-3.0-only"}]},
                  {"name": "strict", "licenses": [{"license": {"id": "GPL-3.0-only"}}]},
                  {"name": "network", "licenses": [{"license": {"name": "GNU Affero General Public License v3"}}]},
                  {"name": "nobody-knows", "licenses": [{"license": {"name": "Ask our sales team"}}]},
                  {"name": "silent"}
                ]}
                """);
        assertThat(refused(planted))
                .extracting(it -> it.split(":", 2)[0])
                .containsExactly("strict", "network", "nobody-knows", "silent");
    }

    private static List<String> refused(JsonNode parts) {
        var refused = new ArrayList<String>();
        for (var part : parts.path("components")) {
            var licences = new ArrayList<String>();
            for (var it : part.path("licenses")) {
                if (it.has("expression")) {
                    licences.addAll(List.of(it.path("expression").asString().split(" OR ")));
                } else {
                    var licence = it.path("license");
                    licences.add(licence.path("id").asString("") + " "
                            + licence.path("name").asString(""));
                }
            }
            // of several licences the school may choose one
            if (licences.stream().noneMatch(LicenceTests::isAllowed)) {
                refused.add(part.path("name").asString() + ": " + licences);
            }
        }
        return refused;
    }

    private static boolean isAllowed(String licence) {
        return SOFTENED.matcher(licence).matches()
                || ALLOWED.matcher(licence).matches()
                        && !STRICT.matcher(licence).matches();
    }
}
