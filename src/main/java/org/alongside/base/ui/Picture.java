package org.alongside.base.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;

/** One of our own drawings that come as a file (frontend/styles/*.svg); inline, so that it follows light and dark. */
public final class Picture extends Drawing {
    private static final ConcurrentHashMap<String, String> FILES = new ConcurrentHashMap<>();

    /** @param name the file's name without its ending, for example {@code "mark"} */
    public Picture(String name) {
        super(FILES.computeIfAbsent(name, Picture::read));
    }

    private static String read(String name) {
        try (var in = Picture.class.getResourceAsStream("/META-INF/resources/styles/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no picture " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
