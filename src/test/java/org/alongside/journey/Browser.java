package org.alongside.journey;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** One person's Chromium. Does what a person does: goes to a page, types, taps, reads. */
public final class Browser implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screenshots");

    private final ChromeDriver driver;
    private final String base;
    private final String size;
    private final Path profile;
    private final List<String> wrong = new ArrayList<>();

    private Browser(ChromeDriver driver, String base, String size, Path profile) {
        this.driver = driver;
        this.base = base;
        this.size = size;
        this.profile = profile;
    }

    /** Where this browser keeps everything that it keeps: storage, cache, history. */
    Path profile() {
        return profile;
    }

    public static Browser phone(String base) throws IOException {
        return open(base, 390, 844);
    }

    /** The narrowest phone that has to do. */
    static Browser small(String base) throws IOException {
        return open(base, 320, 640);
    }

    public static Browser desk(String base) throws IOException {
        return open(base, 1440, 900);
    }

    private static Browser open(String base, int width, int height) throws IOException {
        var profile = Files.createTempDirectory("alongside-chromium");
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--user-data-dir=" + profile);
        // a window cannot be as narrow as a phone, an emulated device can
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", width, "height", height, "pixelRatio", 1.0, "touch", false)));
        var driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), height + 100));
        return new Browser(driver, base, width + "x" + height, profile);
    }

    /** From now on this device has passkeys, and its owner puts a finger on it whenever it asks. */
    void withPasskeys() {
        var ignored = driver.addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
    }

    public void go(String path) {
        driver.get(base + "/" + path);
        waitForVaadin();
    }

    /** Shows pages as a system in the dark does, or in the light again. */
    public void dark(boolean on) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light"))));
    }

    /** The page as it would be printed, as a PDF. */
    public byte[] print() {
        var pdf =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return java.util.Base64.getDecoder().decode(String.valueOf(pdf.get("data")));
    }

    public void signIn(String name, String password) {
        go("sign-in");
        type("username", name);
        type("password", password);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        soon().until(any -> !driver.getCurrentUrl().contains("sign-in"));
        waitForVaadin();
    }

    public String path() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+/?", "");
    }

    public void leave() {
        driver.get(base + "/sign-out");
    }

    /** Types into a plain field or the input inside a Vaadin one. */
    void type(String id, String text) {
        var input = input(id);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(text);
        if (!text.endsWith("\n")) {
            driver.executeScript("arguments[0].dispatchEvent(new Event('change', {bubbles: true}))", input);
        }
        waitForVaadin();
    }

    void upload(String id, Path file) {
        soon().until(any -> !driver.findElements(By.id(id)).isEmpty());
        var input = (WebElement) driver.executeScript(
                "return document.getElementById(arguments[0]).shadowRoot.querySelector('input[type=file]')", id);
        input.sendKeys(file.toAbsolutePath().toString());
    }

    /** Chooses in a combo box by typing. */
    void choose(String id, String text) {
        var input = input(id);
        input.click();
        input.sendKeys(text);
        soon().until(any ->
                !driver
                        .findElements(By.xpath("//vaadin-combo-box-item | //vaadin-multi-select-combo-box-item"))
                        .stream()
                        .filter(it -> it.isDisplayed() && it.getText().contains(text))
                        .toList()
                        .isEmpty());
        driver.findElements(By.xpath("//vaadin-combo-box-item | //vaadin-multi-select-combo-box-item")).stream()
                .filter(it -> it.isDisplayed() && it.getText().contains(text))
                .findFirst()
                .orElseThrow()
                .click();
        soon().until(any -> Boolean.TRUE.equals(driver.executeScript(
                "return arguments[0].value === '' || arguments[0].value.includes(arguments[1])", input, text)));
        input.sendKeys(Keys.ESCAPE);
        settle();
    }

    /** Ticks a box, a radio button or a tile by its words. */
    void tick(String groupId, String words) {
        var option = By.xpath("//*[@id='" + groupId
                + "']//*[self::vaadin-checkbox or self::vaadin-radio-button][contains(normalize-space(.), '" + words
                + "')]");
        soon().until(any -> !driver.findElements(option).isEmpty());
        var element = driver.findElement(option);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        // where the words are, whatever lies on top of them there
        new Actions(driver)
                .moveToElement(element.findElement(By.tagName("label")))
                .click()
                .perform();
        settle();
    }

    /** Ticks the one box of this id: its square, because a line of words may end before the middle of the row. */
    void check(String id) {
        var square = By.cssSelector("#" + id + " input[type=checkbox]");
        soon().until(any -> !driver.findElements(square).isEmpty());
        var element = driver.findElement(square);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver).moveToElement(element).click().perform();
        settle();
    }

    void tap(String id) {
        tap(By.id(id));
    }

    /** Taps, and does not wait for an answer. */
    void press(String id) {
        driver.executeScript("arguments[0].click()", driver.findElement(By.id(id)));
    }

    /** Taps twice before the page can have answered. */
    void tapTwice(String id) {
        var element = driver.findElement(By.id(id));
        driver.executeScript(
                "arguments[0].scrollIntoView({block: 'center'}); arguments[0].click(); arguments[0].click()", element);
        waitForVaadin();
    }

    /** Taps and is gone before the answer comes. */
    void tapAndLoseTheAnswer(String id) {
        var element = driver.findElement(By.id(id));
        driver.executeScript("arguments[0].click(); setTimeout(() => location.href = 'about:blank', 30)", element);
        soon().until(any -> driver.getCurrentUrl().startsWith("about:"));
    }

    /** What stands in a field. */
    String value(String id) {
        return String.valueOf(driver.executeScript("return arguments[0].value", input(id)));
    }

    /** Puts keys into a field and waits for nothing. */
    void keys(String id, String text) {
        input(id).sendKeys(text);
    }

    /** Taps what a screen reader would call so. */
    void tapNamed(String name) {
        tap(By.cssSelector("[aria-label='" + name + "']"));
    }

    /** Chooses the first of a list that opens. */
    void chooseFirst(String id) {
        tap(id);
        var items = By.cssSelector("vaadin-select-item[role='option']");
        soon().until(any -> driver.findElements(items).stream().anyMatch(WebElement::isDisplayed));
        var open = driver.findElements(items).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
        driver.executeScript("arguments[0].click()", open);
        settle();
    }

    /** Where the link with these words leads. */
    String linkOf(String words) {
        var link = By.xpath("//a[contains(normalize-space(.), '" + words + "')]");
        soon().until(any -> !driver.findElements(link).isEmpty());
        return String.valueOf(driver.findElement(link).getDomProperty("href"));
    }

    /** What this person's browser gets from an address: the answer's number and all of it. */
    String fetched(String address) {
        return String.valueOf(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(async it => done(it.status + ' ' + await it.text())).catch(it => done('0 ' + it));
                """, address));
    }

    /** Keeps something in this browser's storage, to see that a search finds it there. */
    void plant(String words) {
        driver.executeScript("localStorage.setItem('planted', arguments[0])", words);
    }

    /** Taps what can be seen and carries these words. */
    void tapWords(String words) {
        tap(By.xpath(
                "//*[self::a or self::button or self::vaadin-button][contains(normalize-space(.), '" + words + "')]"));
    }

    /** Says yes to the question that is open. */
    void confirm() {
        tap(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot='confirm-button']"));
    }

    private void tap(By what) {
        soon().until(any -> driver.findElements(what).stream().anyMatch(WebElement::isDisplayed));
        var element = driver.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
        waitForVaadin();
    }

    /** Waits until these words can be read on the page. */
    void reads(String words) {
        soon().withMessage(() -> "'" + words + "' on\n" + text()).until(any -> text().contains(words));
    }

    /** The id of the first of these inside something of that class; given one if it has none. */
    String firstIdOf(String tag, String className) {
        return String.valueOf(driver.executeScript(
                "const it = document.querySelector('.' + arguments[1] + ' ' + arguments[0]); it.id ||= 'the-first';"
                        + "return it.id",
                tag,
                className));
    }

    /** Milliseconds from the call until the words can be read. */
    long millisUntilReads(String words) {
        var began = System.nanoTime();
        reads(words);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    public String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    String textOf(String id) {
        soon().until(any -> !driver.findElements(By.id(id)).isEmpty());
        return driver.findElement(By.id(id)).getText();
    }

    /** Everything that the page keeps in this browser beyond its own life. */
    String kept() {
        return String.valueOf(
                driver.executeScript("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"));
    }

    /** The same, and everything else in which a page can leave something behind. */
    String keptAnywhere() {
        return kept() + driver.executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        (async () => {
                          let all = JSON.stringify(history.state) + document.cookie + window.name + location.href;
                          for (const db of await indexedDB.databases()) { all += 'database ' + db.name; }
                          for (const key of await caches.keys()) {
                            for (const r of await (await caches.open(key)).matchAll()) { all += await r.text(); }
                          }
                          done(all);
                        })();
                        """);
    }

    /** What the browser's own button does. */
    void back() {
        driver.navigate().back();
        waitForVaadin();
    }

    void reload() {
        driver.navigate().refresh();
        waitForVaadin();
    }

    /** Everything that stands in the page's fields, wherever they are. */
    String typed() {
        return String.valueOf(driver.executeScript(
                "return [...document.querySelectorAll('input, textarea')].map(it => it.value).join('|')"));
    }

    /**
     * Looks at the page: a picture, whether it scrolls sideways, what axe finds. What is wrong is collected, so that one
     * run tells it all.
     */
    public void look(String name) {
        picture(name);
        var wide = (Number) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
        if (wide.intValue() > 0) {
            wrong.add(name + " at " + size + " scrolls sideways by " + wide);
        }
        new AxeBuilder()
                .analyze(driver)
                .getViolations()
                .forEach(it -> wrong.add(name + " at " + size + ": " + told(it)));
    }

    /** Looks at the same page once more as it is at night: a picture, and whether every word stands out. */
    public void lookInTheDark(String name) {
        emulate("dark");
        picture(name + "-dark");
        new AxeBuilder()
                .withOnlyRules(List.of("color-contrast"))
                .analyze(driver)
                .getViolations()
                .forEach(it -> wrong.add(name + " in the dark at " + size + ": " + told(it)));
        emulate("light");
    }

    private void emulate(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void picture(String name) {
        waitForVaadin();
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + "-" + size + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The addresses within the portal that this page leads to. */
    @SuppressWarnings("unchecked") // a script's list of strings
    public List<String> links() {
        waitForVaadin();
        var all = (List<String>)
                driver.executeScript(
                        "return [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)");
        return all.stream()
                .filter(it -> it.startsWith(base + "/"))
                .map(it -> it.substring(base.length() + 1).replaceFirst("#.*$", ""))
                .distinct()
                .toList();
    }

    /** What looking has found so far. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    /** Adds an image without a name, to see that looking finds it. */
    public void plantANamelessPicture() {
        driver.executeScript(
                "const i=document.createElement('img');i.src='styles/mark.svg';i.id='planted';document.querySelector('main').append(i)");
    }

    /** Adds words that can be read by day and hardly by night, to see that looking in the dark finds them. */
    public void plantWordsThatFadeByNight() {
        driver.executeScript("const p=document.createElement('p');p.textContent='planted';p.style='color:#333';"
                + "document.querySelector('main').append(p)");
    }

    /** Notes something that is wrong beside what looking finds. */
    public void complain(String what) {
        wrong.add(what + " at " + size);
    }

    private WebElement input(String id) {
        var inside = By.cssSelector("#" + id + " input, #" + id + " textarea, input#" + id + ", textarea#" + id);
        soon().until(any -> driver.findElements(inside).stream().anyMatch(WebElement::isDisplayed));
        return driver.findElements(inside).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow();
    }

    /** Waits for what a choice sets off: the request goes out in the next turn of the page. */
    private void settle() {
        driver.executeAsyncScript("const done = arguments[arguments.length - 1]; setTimeout(done, 60)");
        waitForVaadin();
    }

    private void waitForVaadin() {
        soon().until(any -> Boolean.TRUE.equals(
                driver.executeScript("const c = window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients;"
                        + "if (!c) return document.readyState === 'complete' && !document.querySelector('#outlet');"
                        + "return Object.values(c).every(it => !it.isActive || !it.isActive());")));
    }

    private WebDriverWait soon() {
        return new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(25));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
