package org.alongside.safeguarding.casework.clerk;

import java.util.Map;

/**
 * The school's words of a letter. In square brackets stands what is filled in.
 *
 * @param version for noticing that somebody else has changed it
 */
record LetterTemplate(LetterKind kind, String subject, String body, long version) {
    /** @throws IllegalArgumentException with a message key if something is missing or too long */
    LetterTemplate {
        subject = subject.strip();
        body = body.strip();
        if (subject.isEmpty() || body.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.letters.template.empty");
        }
        if (subject.length() > 160 || body.length() > 2_000) {
            throw new IllegalArgumentException("safeguarding.letters.template.long");
        }
    }

    /** With what is known filled in; a word in brackets that nobody knows stays as it is. */
    static String filled(String words, Map<String, String> facts) {
        var said = words;
        for (var fact : facts.entrySet()) {
            said = said.replace("[" + fact.getKey() + "]", fact.getValue());
        }
        return said;
    }
}
