package org.alongside.mentoring;

import java.util.List;
import org.alongside.base.ui.Drawing;

/**
 * A pairing's year as two lines: a bridge for each meeting held, half a bridge where somebody tried, nothing where they
 * did not meet; dotted from now on. Its label says the same in words.
 */
final class YearLine extends Drawing {
    private static final double LEFT = 7;
    private static final double WIDTH = 304;

    YearLine(List<MeetingState> meetings, String label) {
        super(svg(meetings, label));
        addClassName("year-line");
    }

    private static String svg(List<MeetingState> meetings, String label) {
        var step = WIDTH / Math.max(26, meetings.size());
        var past = meetings.stream().filter(it -> it != MeetingState.PLANNED).count();
        var now = LEFT + step * Math.max(0, past - 0.5);
        var bridges = new StringBuilder();
        var place = 0;
        for (var state : meetings) {
            if (state == MeetingState.PLANNED) {
                continue;
            }
            var x = LEFT + step * place++;
            if (state == MeetingState.HELD) {
                bridges.append("<path d='M%.1f 8V17' stroke-linecap='round'/>".formatted(x));
            } else if (state == MeetingState.TRIED) {
                bridges.append("<path d='M%.1f 8v3.2M%.1f 13.8V17'/>".formatted(x, x));
            }
        }
        return """
                <svg viewBox='0 0 318 26' role='img' aria-label='%s'>
                <path d='M2 8H316' stroke='var(--al-harbour)' stroke-width='3' stroke-linecap='round'/>
                <path d='M2 17H%.1f' stroke='var(--al-apricot)' stroke-width='3' stroke-linecap='round'/>
                <path d='M%.1f 17H316' stroke='var(--al-apricot)' stroke-width='3' stroke-dasharray='1 7' stroke-linecap='round'/>
                <g stroke='var(--al-ink)' stroke-width='2.6'>%s</g>
                <circle cx='%.1f' cy='12.3' r='6.5' fill='var(--al-surface)' stroke='var(--al-ink)' stroke-width='2.4'/></svg>""".formatted(text(label), now, now + 6, bridges, now + 2);
    }
}
