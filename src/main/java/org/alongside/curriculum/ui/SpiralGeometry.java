package org.alongside.curriculum.ui;

import java.util.Locale;

/**
 * A spiral that winds outwards by one turn a year, with one sector for each strand. Lengths are units of the drawing,
 * angles turns clockwise from the top (0 to 1).
 */
final class SpiralGeometry {
    static final int SIZE = 760;
    static final int FIRST_YEAR = 7;
    private static final double CENTRE = SIZE / 2.0;
    private static final double START = 75;
    private static final double PITCH = 50;
    private static final double STEP = 1 / 120.0;

    private final int sectors;

    SpiralGeometry(int sectors) {
        this.sectors = sectors;
    }

    /** Where the sector of a strand begins, as a part of the turn. */
    double sector(int number) {
        return (number - 1.0) / sectors;
    }

    /** The distance from the middle, after the whole turns and this part of the next. */
    double radius(int year, double turn) {
        return START + PITCH * (year - FIRST_YEAR + turn);
    }

    /** The first or last edge of one of several lessons that share a sector. */
    double edge(int number, int index, int of) {
        var pad = 0.06 / sectors;
        var room = 1.0 / sectors - 2 * pad;
        return sector(number) + pad + room * index / of;
    }

    /** A point on the spiral, moved outwards by {@code out}, as "x y". */
    String point(int year, double turn, double out) {
        return at(turn, radius(year, turn) + out);
    }

    /** A point at a distance from the middle, as "x y". */
    String at(double turn, double radius) {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f",
                CENTRE + radius * Math.sin(2 * Math.PI * turn),
                CENTRE - radius * Math.cos(2 * Math.PI * turn));
    }

    /** Along the spiral, moved outwards by {@code out}; may begin before the top and end after it. */
    String along(int year, double from, double to, double out) {
        var path = new StringBuilder("M").append(point(year, from, out));
        for (double turn = from + STEP; turn < to; turn += STEP) {
            path.append('L').append(point(year, turn, out));
        }
        return path.append('L').append(point(year, to, out)).toString();
    }

    /** A closed band round the spiral, {@code half} to either side. */
    String band(int year, double from, double to, double half) {
        var path = new StringBuilder(along(year, from, to, half));
        for (double turn = to; turn > from; turn -= STEP) {
            path.append('L').append(point(year, turn, -half));
        }
        return path.append('L').append(point(year, from, -half)).append('Z').toString();
    }

    /** An arc for the name of a strand, outside the last year; below the middle it runs the other way, so that one can read it. */
    String nameArc(int number, int lastYear) {
        var from = sector(number);
        var to = sector(number + 1);
        var middle = (from + to) / 2;
        var upsideDown = middle > 0.25 && middle < 0.75;
        var radius = radius(lastYear, middle) + (upsideDown ? 32 : 22);
        var first = upsideDown ? to : from;
        var last = upsideDown ? from : to;
        return String.format(
                Locale.ROOT,
                "M%sA%.1f %.1f 0 0 %d %s",
                at(first, radius),
                radius,
                radius,
                upsideDown ? 0 : 1,
                at(last, radius));
    }
}
