package org.alongside.curriculum.takeaway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lesson plan on paper says.
 *
 * @param facts values of the table at its head, by the words of the first column in lower case
 * @param sections Markdown by section, only of those whose heading is there
 * @param strange headings that no lesson has; what stood under them is left out
 * @param pictures how many pictures were left out
 */
record ReadPlan(
        Optional<String> title,
        Map<String, String> facts,
        List<String> outcomes,
        List<String> keyWords,
        List<String> statements,
        Map<Section, String> sections,
        List<String> strange,
        int pictures) {}
