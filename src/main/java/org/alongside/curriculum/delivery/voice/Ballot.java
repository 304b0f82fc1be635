package org.alongside.curriculum.delivery.voice;

import java.util.List;

/** The three questions that pupils are asked about a lesson, with the answers they can tap. */
enum Ballot {
    USEFUL(List.of("yes", "partly", "no")),
    SAFE(List.of("yes", "mostly", "no")),
    MORE(List.of("talking", "stories", "facts", "help", "enough"));

    private final List<String> answers;

    Ballot(List<String> answers) {
        this.answers = answers;
    }

    List<String> answers() {
        return answers;
    }
}
