package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.springframework.stereotype.Component;

/** What is told of the running pairings and of their mentors, who are asked for once. */
@Component
class PairingFigures implements StatisticsSource {
    private final RunningPairs running;
    private final LastingFigures lasting;
    private final MentorFigures mentors;

    PairingFigures(RunningPairs running, LastingFigures lasting, MentorFigures mentors) {
        this.running = running;
        this.lasting = lasting;
        this.mentors = mentors;
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        var asked = running.asked(to);
        return together(lasting.figures(asked, to), mentors.figures(asked, to));
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var asked = running.asked(to);
        return together(lasting.tables(asked, to), mentors.tables(asked, to));
    }

    @Override
    public Handover everything(LocalDate from, LocalDate to) {
        var asked = running.asked(to);
        var ofMentors = mentors.of(asked, to);
        return new Handover(
                together(lasting.figures(asked, to), ofMentors.figures()),
                together(lasting.tables(asked, to), ofMentors.tables()));
    }

    private static <T> List<T> together(List<T> pairings, List<T> mentors) {
        return Stream.concat(pairings.stream(), mentors.stream()).toList();
    }
}
