package org.alongside.curriculum;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Names and values in YAML, each of which knows its line. */
final class Fields {
    private final String file;
    private final int firstLine;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Fields(String file, int firstLine, Node node) throws BrokenFile {
        this.file = file;
        this.firstLine = firstLine;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw broken(node, "here should be names, each with a colon and a value");
        }
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw broken(tuple.getKeyNode(), "here should be a name");
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw broken(key, "“" + key.getValue() + "” stands here twice");
            }
        }
    }

    /** @param firstLine of the file on which the text begins, from 1 */
    static Fields parse(String file, int firstLine, String yaml) throws BrokenFile {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (node == null) {
                throw new BrokenFile(new Source(file, firstLine), "nothing is written here");
            }
            return new Fields(file, firstLine, node);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new BrokenFile(
                    new Source(file, firstLine + (mark == null ? 0 : mark.getLine())), String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            throw new BrokenFile(new Source(file, firstLine), String.valueOf(e.getMessage()));
        }
    }

    Source source() {
        return new Source(file, line);
    }

    /** Where this name stands, or the beginning when it does not. */
    Source source(String name) {
        var value = values.get(name);
        return value == null ? source() : new Source(file, line(value));
    }

    /** A value that must be there. */
    String text(String name) throws BrokenFile {
        var value = values.get(name);
        if (value == null) {
            throw new BrokenFile(source(), "“" + name + "” is missing");
        }
        return scalar(value);
    }

    /** A value that may be missing. */
    Optional<String> optional(String name) throws BrokenFile {
        return values.containsKey(name) ? Optional.of(text(name)).filter(it -> !it.isEmpty()) : Optional.empty();
    }

    /** A whole number that must be there and lie between these two, both included. */
    int number(String name, int least, int most) throws BrokenFile {
        return number(source(name), name, text(name), least, most);
    }

    /** A list of whole numbers between these two, empty when the name is missing. */
    List<Integer> numbers(String name, int least, int most) throws BrokenFile {
        var numbers = new ArrayList<Integer>();
        for (var text : texts(name)) {
            numbers.add(number(source(name), name, text, least, most));
        }
        return numbers;
    }

    private static int number(Source source, String name, String text, int least, int most) throws BrokenFile {
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is too large
        }
        throw new BrokenFile(
                source, "“" + name + "” should be a number from " + least + " to " + most + " and is “" + text + "”");
    }

    /** A list of values, empty when the name is missing. */
    List<String> texts(String name) throws BrokenFile {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            texts.add(scalar(item));
        }
        return texts;
    }

    /** A list of groups of names, empty when the name is missing. */
    List<Fields> groups(String name) throws BrokenFile {
        var groups = new ArrayList<Fields>();
        for (var item : items(name)) {
            groups.add(new Fields(file, firstLine, item));
        }
        return groups;
    }

    /** One group of names, if it is there. */
    Optional<Fields> group(String name) throws BrokenFile {
        var value = values.get(name);
        return value == null ? Optional.empty() : Optional.of(new Fields(file, firstLine, value));
    }

    /** Names and their texts in the order written, empty when the name is missing. */
    Map<String, String> pairs(String name) throws BrokenFile {
        var pairs = new LinkedHashMap<String, String>();
        var group = group(name);
        if (group.isPresent()) {
            for (var entry : group.get().values.entrySet()) {
                pairs.put(entry.getKey(), scalar(entry.getValue()));
            }
        }
        return pairs;
    }

    private List<Node> items(String name) throws BrokenFile {
        var value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw broken(value, "“" + name + "” should be a list");
    }

    private String scalar(Node node) throws BrokenFile {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw broken(node, "here should be one value");
    }

    private int line(@Nullable Node node) {
        return firstLine + (node == null ? 0 : node.getStartMark().getLine());
    }

    private BrokenFile broken(Node node, String reason) {
        return new BrokenFile(new Source(file, line(node)), reason);
    }
}
