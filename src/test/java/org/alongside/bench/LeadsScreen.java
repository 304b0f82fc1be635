package org.alongside.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.util.FileSystemUtils;

/** The DSL's open page in a real browser, which notes when each reference came to stand on it. */
final class LeadsScreen implements AutoCloseable {
    private static final String NOTE_WHEN = """
            window.seen = {};
            new MutationObserver(() => {
              for (const badge of document.querySelectorAll('.waiting-cards .badge')) {
                const text = badge.textContent.trim();
                if (/^[A-Z]{2}\\d-\\d{2}$/.test(text) && !window.seen[text]) { window.seen[text] = Date.now(); }
              }
            }).observe(document.body, {childList: true, subtree: true, characterData: true});
            """;

    private final Path profile = Files.createTempDirectory("alongside-lead");
    private final ChromeDriver driver;

    LeadsScreen(String base, String name, String password) throws Exception {
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.get(base + "/sign-in");
        await(() -> !driver.findElements(By.id("username")).isEmpty());
        driver.findElement(By.id("username")).sendKeys(name);
        driver.findElement(By.id("password")).sendKeys(password);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        await(() -> !driver.getCurrentUrl().contains("sign-in"));
        driver.get(base + "/safeguarding/desk");
        await(() -> !driver.findElements(By.cssSelector(".waiting-cards")).isEmpty());
        Thread.sleep(1_500); // the push channel opens after the page
        driver.executeScript(NOTE_WHEN);
    }

    private static void await(java.util.function.BooleanSupplier there) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(there::getAsBoolean);
    }

    /** References with the milliseconds since 1970 at which they stood on the page. */
    Map<String, Long> seen() {
        var seen = new HashMap<String, Long>();
        if (driver.executeScript("return window.seen") instanceof Map<?, ?> noted) {
            noted.forEach((reference, at) -> seen.put(reference.toString(), ((Number) at).longValue()));
        }
        return seen;
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException stillInUse) {
            profile.toFile().deleteOnExit();
        }
    }
}
