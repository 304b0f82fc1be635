package org.alongside.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.alongside.base.ui.Picture;

/** The product's sign for papers that cannot show the drawing itself; it is drawn from the same file ({@code mark.svg}). */
final class Sign {
    private static final String FILE = "/META-INF/resources/styles/mark.svg";
    private static final int DOTS = 12;
    private static final double SIZE = 40;
    private static final float STROKE = 3.3f;
    /** On paper colours are those of the light page. */
    private static final Map<String, Color> COLOURS =
            Map.of("--al-harbour", new Color(0x0f5b5e), "--al-apricot", new Color(0xcf6719));

    private static final Pattern LINE = Pattern.compile("stroke='var\\((--al-\\w+)\\)' d='([^']+)'");
    private static final Pattern STEP = Pattern.compile("([MLH])\\s*([\\d.]+)(?:[ ,]([\\d.]+))?");

    private Sign() {}

    /** As an address that holds the whole picture (PNG). */
    static String address() {
        return Drawn.ADDRESS;
    }

    /** Drawn when the first paper needs it. */
    private static final class Drawn {
        private static final String ADDRESS =
                "data:image/png;base64," + Base64.getEncoder().encodeToString(draw());
    }

    private static byte[] draw() {
        var image = new BufferedImage((int) SIZE * DOTS, (int) SIZE * DOTS, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(DOTS, DOTS);
            pen.translate(SIZE - 1, 0);
            pen.scale(-1, 1);
            pen.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var lines = LINE.matcher(file());
            while (lines.find()) {
                pen.setColor(COLOURS.getOrDefault(lines.group(1), Color.BLACK));
                pen.draw(path(STEP.matcher(lines.group(2))));
            }
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Path2D path(Matcher steps) {
        var path = new Path2D.Double();
        while (steps.find()) {
            var x = Double.parseDouble(steps.group(2));
            switch (steps.group(1)) {
                case "M" -> path.moveTo(x, Double.parseDouble(steps.group(3)));
                case "H" -> path.lineTo(x, path.getCurrentPoint().getY());
                default -> path.lineTo(x, Double.parseDouble(steps.group(3)));
            }
        }
        return path;
    }

    private static String file() {
        try (var in = Picture.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
