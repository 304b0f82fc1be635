package org.alongside.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser in words that its owner knows again: "Firefox on Windows". */
final class Device {
    private record Sign(String part, String name) {}

    // the first that fits: Edge also says Chrome, and Chrome also says Safari
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrom", "Chrome"),
            new Sign("Safari", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "Mac"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** @param userAgent as the browser says it; null if it says nothing */
    static String said(@Nullable String userAgent) {
        return userAgent == null ? "? / ?" : first(BROWSERS, userAgent) + " / " + first(SYSTEMS, userAgent);
    }

    private static String first(List<Sign> signs, String text) {
        return signs.stream()
                .filter(it -> text.contains(it.part()))
                .map(Sign::name)
                .findFirst()
                .orElse("?");
    }
}
