package org.alongside.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's browser as far as the portal can see it: the same addresses, cookies and messages, without drawing
 * anything. A hundred real browsers do not fit on one machine; what a worry goes through on its way, from the sign-in
 * page to the receipt, is the same.
 */
public final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{2}\\d-\\d{2}\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<Integer, String> links = new LinkedHashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, List<Integer>> children = new HashMap<>();
    private final Map<Integer, String> values = new HashMap<>();
    private int page;
    private String key = "";
    private int heard;
    private int said;

    public Visitor(String base) {
        this.base = base;
    }

    public void signIn(String name, String password) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        var form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        var answer = http.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        var goesTo = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || goesTo.contains("sign-in")) {
            throw new IOException("signing in: " + answer.statusCode() + " " + goesTo);
        }
    }

    /** Opens a page in place of the one that is open. */
    public void open(String path) throws IOException, InterruptedException {
        close();
        List.of(byId, labels, links, texts, children, values).forEach(Map::clear);
        var start = JSON.readTree(get("/?v-r=init&location=" + encoded(path) + "&query="))
                .path("appConfig");
        var first = start.path("uidl");
        page = start.path("v-uiId").asInt();
        key = first.path("Vaadin-Security-Key").asString("");
        heard = first.path("syncId").asInt(0);
        said = 0;
        look(first);
        send("""
                {"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}""".formatted(path));
    }

    /** Says good-bye to the page that is open, as every browser does when it leaves one. */
    private void close() throws IOException, InterruptedException {
        if (!key.isEmpty()) {
            http.send(
                    request("/?v-r=uidl&v-uiId=" + page)
                            .header("Content-Type", "application/json; charset=UTF-8")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":" + heard + ",\"clientId\":"
                                            + said + ",\"UNLOAD\":true}"))
                            .build(),
                    BodyHandlers.discarding());
            key = "";
        }
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** What stands in a field, or below a node with this id. */
    String read(String id) {
        var node = byId.get(id);
        return node == null ? "" : values.getOrDefault(node, textBelow(node));
    }

    void choose(String id, String option) throws IOException, InterruptedException {
        send(value(id, option) + ",{\"type\":\"event\",\"node\":" + node(id)
                + ",\"event\":\"value-changed\",\"data\":{}}");
    }

    void type(String id, String text) throws IOException, InterruptedException {
        send(value(id, text) + ",{\"type\":\"event\",\"node\":" + node(id)
                + ",\"event\":\"input\",\"data\":{\"1\":1,\"for\":\"trailing\"}}");
        values.put(node(id), text);
    }

    public void click(String id) throws IOException, InterruptedException {
        click(node(id));
    }

    /** Clicks on what a screen reader would call so; false if there is nothing of that name. */
    boolean clickOn(String label) throws IOException, InterruptedException {
        var node = labels.entrySet().stream()
                .filter(it -> it.getValue().equals(label))
                .map(Map.Entry::getKey)
                .findFirst();
        if (node.isEmpty()) {
            return false;
        }
        click(node.get());
        return true;
    }

    /** Types into a field that is heard of when somebody leaves it. */
    public void fill(String id, String text) throws IOException, InterruptedException {
        send(value(id, text) + ",{\"type\":\"event\",\"node\":" + node(id) + ",\"event\":\"change\",\"data\":{}}");
    }

    /** Where links of the page lead that begin so. */
    public List<String> links(String beginning) {
        return links.values().stream().filter(it -> it.startsWith(beginning)).toList();
    }

    /** What this person gets from an address: the answer's number, and how it begins. */
    public String fetch(String address) throws IOException, InterruptedException {
        var answer = http.send(request("/" + address).GET().build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body().lines().findFirst().orElse("");
    }

    private void click(int node) throws IOException, InterruptedException {
        send(
                "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"click\",\"data\":{\"event.detail\":1,"
                        + "\"event.shiftKey\":false,\"event.metaKey\":false,\"event.ctrlKey\":false,\"event.altKey\":false,"
                        + "\"event.button\":0,\"event.clientX\":1,\"event.clientY\":1,\"event.screenX\":1,\"event.screenY\":1}}");
    }

    /** Whether these words stand somewhere on the page. */
    boolean shows(String words) {
        return texts.values().stream().anyMatch(it -> it.contains(words));
    }

    /** Every reference on the page. */
    Set<String> references() {
        var found = new LinkedHashSet<String>();
        texts.values().forEach(it -> REFERENCE.matcher(it).results().forEach(hit -> found.add(hit.group())));
        return found;
    }

    /** The reference of the receipt on top of the page. */
    Optional<String> receipt() {
        return texts.entrySet().stream()
                .filter(it -> it.getValue().startsWith("Reference"))
                .findFirst()
                .flatMap(it -> texts.values().stream()
                        .filter(text -> REFERENCE.matcher(text).matches())
                        .findFirst());
    }

    private String value(String id, String value) throws IOException {
        return "{\"type\":\"mSync\",\"node\":" + node(id) + ",\"feature\":1,\"property\":\"value\",\"value\":"
                + JSON.writeValueAsString(value) + "}";
    }

    private int node(String id) throws IOException {
        var node = byId.get(id);
        if (node == null) {
            throw new IOException("there is no " + id + " on this page");
        }
        return node;
    }

    private void send(String deeds) throws IOException, InterruptedException {
        var body = "{\"csrfToken\":\"" + key + "\",\"rpc\":[" + deeds + "],\"syncId\":" + heard + ",\"clientId\":"
                + said++ + "}";
        var answer = http.send(
                request("/?v-r=uidl&v-uiId=" + page)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().startsWith("{")) {
            throw new IOException("the page answers " + answer.statusCode());
        }
        var message = JSON.readTree(answer.body());
        if (message.path("meta").has("sessionExpired") || message.path("meta").has("appError")) {
            throw new IOException("the session is over");
        }
        heard = message.path("syncId").asInt(heard);
        look(message);
    }

    /** Keeps of what the server says what a person could read or press. */
    private void look(JsonNode message) {
        for (var change : message.path("changes")) {
            var node = change.path("node").asInt();
            var value = change.path("value").asString("");
            switch (change.path("type").asString("")) {
                case "put" -> {
                    switch (change.path("feat").asInt() + "/"
                            + change.path("key").asString("")) {
                        case "3/id" -> byId.put(value, node);
                        case "3/href" ->
                            links.put(node, change.path("value").path("uri").asString(value));
                        case "3/aria-label" -> labels.put(node, value);
                        case "7/text" -> texts.put(node, value);
                        case "1/value" -> values.put(node, value);
                        default -> {}
                    }
                }
                case "splice" -> {
                    if (change.has("addNodes") && change.path("feat").asInt() == 2) {
                        change.path("addNodes")
                                .forEach(it -> children.computeIfAbsent(node, any -> new ArrayList<>())
                                        .add(it.asInt()));
                    }
                }
                case "clear" -> children.remove(node);
                case "detach" -> forget(node);
                default -> {}
            }
        }
    }

    private void forget(int node) {
        byId.values().remove(node);
        labels.remove(node);
        links.remove(node);
        texts.remove(node);
        values.remove(node);
        children.remove(node);
    }

    private String textBelow(int node) {
        var all = new StringBuilder(texts.getOrDefault(node, ""));
        children.getOrDefault(node, List.of()).forEach(it -> all.append(textBelow(it)));
        return all.toString();
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Origin", base);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
