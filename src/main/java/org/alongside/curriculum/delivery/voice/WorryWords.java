package org.alongside.curriculum.delivery.voice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a question sounds as if somebody could be in danger. It decides nothing: the writer is offered a safe adult and
 * may send the question all the same. It is meant to be right too often rather than too seldom, and it misses what is said
 * in other words.
 */
final class WorryWords {
    private static final List<String> SIGNS = List.of(
            "kill(s|ed|ing)?",
            "suicid\\w*",
            "(want|wanted|going) to die",
            "end (my|his|her|their) life",
            "self[- ]?harm\\w*",
            "(cut|cuts|cutting|burn|burns|burning|hurt|hurts|hurting) (myself|himself|herself|themselves|themself)",
            "overdos\\w*",
            "(hit|hits|hitting|beat|beats|beating|punch\\w*|kick\\w*|slap\\w*|chok\\w*|strangl\\w*|hurt|hurts|hurting) (me|us|him|her|them|my)",
            "touch(es|ed|ing)? (me|us|my)",
            "rap(e|ed|ist|ing)",
            "abus\\w*",
            "(made|makes|making|forced|forces|forcing) me",
            "force[ds]? to",
            "(scared|afraid|frightened|terrified) (of|to)",
            "threat\\w*",
            "blackmail\\w*",
            "sextort\\w*",
            "nudes?",
            "groom(ed|ing)",
            "(run|ran|running) away",
            "knife|knives|stab\\w*|weapon\\w*",
            "not safe|unsafe",
            "(someone|somebody|a man|a woman|he|she|they) (i met )?online",
            "secret",
            "help me",
            "starv\\w*|making myself sick");

    private static final Pattern ANY =
            Pattern.compile(SIGNS.stream().map(it -> "\\b(?:" + it + ")\\b").collect(Collectors.joining("|")));

    private WorryWords() {}

    static boolean in(String words) {
        var plain = words.toLowerCase(Locale.UK).replace('’', '\'').replaceAll("\\s+", " ");
        return ANY.matcher(plain).find();
    }
}
