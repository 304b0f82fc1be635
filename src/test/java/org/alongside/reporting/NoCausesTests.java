package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers beside each other are no cause: no word of a report says that mentoring or lessons brought something about. */
class NoCausesTests {
    private static final Pattern CAUSE = Pattern.compile(
            "\\b(caus(e|es|ed|ing)|thanks to|due to|(led|leads?) to|result(s|ed)? (of|in)|(has|have) an? (effect|impact)"
                    + "|because of (the )?(mentoring|mentors|lessons|scheme)|improved by|makes? (pupils|children|them|mentees)"
                    + "|help(s|ed) (pupils|children|mentees)|(mentoring|scheme|lessons?) works?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** It says that nothing of the kind is said. */
    private static final Pattern DENIED = Pattern.compile(
            "(nothing here says|does not say) that mentoring caused (a change|it)\\.", Pattern.CASE_INSENSITIVE);

    private static final List<String> ROOMS = List.of(
            "reporting.", "mentoring.evaluation", "mentoring.measures.", "mentoring.research", "mentoring.figure");

    private static boolean saysACause(String words) {
        return CAUSE.matcher(DENIED.matcher(words).replaceAll("")).find();
    }

    @Test
    void noWordOfAReportSaysWhatCausedANumber() throws Exception {
        var words = new Properties();
        try (var file = new InputStreamReader(
                NoCausesTests.class.getResourceAsStream("/vaadin-i18n/translations.properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        var ofReports = words.stringPropertyNames().stream()
                .filter(key -> ROOMS.stream().anyMatch(key::startsWith))
                .toList();
        assertThat(ofReports).hasSizeGreaterThan(400);
        assertThat(ofReports.stream().filter(key -> saysACause(words.getProperty(key))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mentoring caused a change.",
                "Attendance rose thanks to the mentors.",
                "The scheme led to fewer worries.",
                "Because of mentoring, more pupils feel safe.",
                "Mentoring works: 12 of 20 feel better.",
                "Lessons helped pupils to speak.",
                "Nothing here says that mentoring caused a change. The mentors caused it."
            })
    void aSentenceThatNamesACauseIsCaught(String planted) {
        assertThat(saysACause(planted)).isTrue();
    }
}
