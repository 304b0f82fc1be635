package org.alongside.safeguarding.casework.keeping;

import java.util.ArrayList;
import java.util.List;
import org.alongside.safeguarding.casework.chain.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A bundle as a JSON file that people can read too. */
final class BundleFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BundleFile() {}

    static byte[] write(Bundle bundle) {
        var root = JSON.createObjectNode();
        root.put("format", Bundle.FORMAT);
        root.put("school", bundle.school());
        root.put("record", bundle.record());
        root.put("about", bundle.about());
        root.put("purpose", bundle.purpose());
        root.put("made_at", bundle.madeAt());
        root.put("made_by", bundle.madeBy());
        root.put("chain", bundle.chain());
        var entries = root.putArray("entries");
        for (var entry : bundle.entries()) {
            var one = entries.addObject();
            one.put("place", entry.place());
            one.put("before", entry.before());
            one.put("hash", entry.hash());
            var fields = entry.fields();
            if (fields == null) {
                one.put("withheld", true);
                continue;
            }
            var said = one.putArray("fields");
            fields.forEach(it -> said.addObject().put("name", it.name()).put("value", it.value()));
            var parts = one.putArray("parts");
            entry.parts().forEach(it -> put(parts.addObject(), it));
        }
        root.put("last", bundle.last());
        root.put("public_key", bundle.publicKey());
        root.put("signature", bundle.signature());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static void put(ObjectNode node, Bundle.Part part) {
        node.put("kind", part.kind()).put("commitment", part.commitment());
        if (part.words() == null) {
            node.put("withheld", part.withheld());
        } else {
            node.put("salt", part.salt()).put("words", part.words());
        }
    }

    /** @throws IllegalArgumentException in one sentence, if this is no such file */
    static Bundle read(byte[] bytes) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no JSON file, or it was cut off or damaged on its way.", e);
        }
        if (!Bundle.FORMAT.equals(text(root, "format"))) {
            throw new IllegalArgumentException("This file is no copy of a record that Alongside made.");
        }
        var entries = new ArrayList<Bundle.Entry>();
        for (var one : array(root, "entries")) {
            entries.add(new Bundle.Entry(
                    one.path("place").asLong(0), needed(one, "before"), needed(one, "hash"), fields(one), parts(one)));
        }
        return new Bundle(
                needed(root, "school"),
                needed(root, "record"),
                needed(root, "chain"),
                needed(root, "about"),
                needed(root, "purpose"),
                needed(root, "made_at"),
                needed(root, "made_by"),
                entries,
                needed(root, "last"),
                needed(root, "public_key"),
                needed(root, "signature"));
    }

    private static @Nullable List<Field> fields(JsonNode entry) {
        if (!entry.has("fields")) {
            return null;
        }
        var fields = new ArrayList<Field>();
        for (var one : array(entry, "fields")) {
            fields.add(new Field(needed(one, "name"), text(one, "value")));
        }
        return fields;
    }

    private static List<Bundle.Part> parts(JsonNode entry) {
        var parts = new ArrayList<Bundle.Part>();
        for (var one : array(entry, "parts")) {
            parts.add(new Bundle.Part(
                    needed(one, "kind"),
                    needed(one, "commitment"),
                    text(one, "salt"),
                    text(one, "words"),
                    text(one, "withheld")));
        }
        return parts;
    }

    private static Iterable<JsonNode> array(JsonNode node, String name) {
        return node.path(name);
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static String needed(JsonNode node, String name) {
        var text = text(node, name);
        if (text == null) {
            throw new IllegalArgumentException("The file has no \"" + name + "\" where one belongs: it was changed.");
        }
        return text;
    }
}
