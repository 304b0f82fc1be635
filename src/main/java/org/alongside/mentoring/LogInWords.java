package org.alongside.mentoring;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.meeting.Activity;
import org.alongside.mentoring.meeting.ActivityLibrary;

/** A log in a few words, for reading and comparing. */
final class LogInWords extends UnorderedList {
    LogInWords(LogEntry entry) {
        addClassName("log-words");
        words(entry).forEach(it -> add(new ListItem(it)));
    }

    private List<String> words(LogEntry entry) {
        var words = new ArrayList<String>();
        if (entry.outcome() != null) {
            words.add(getTranslation("mentoring.outcome." + entry.outcome()));
        }
        if (entry.heldAt() != null) {
            words.add(getTranslation(
                    "mentoring.log.held-on",
                    Said.weekday(entry.heldAt().toLocalDate()),
                    Said.time(entry.heldAt().toLocalTime())));
        }
        if (entry.minutes() != null) {
            words.add(getTranslation("mentoring.log.minutes-of", entry.minutes()));
        }
        if (entry.activity() != null) {
            words.add(
                    ActivityLibrary.find(entry.activity()).map(Activity::title).orElse(entry.activity()));
        }
        if (entry.why() != null) {
            words.add(getTranslation("mentoring.why." + entry.why()));
        }
        if (entry.feeling() != null) {
            words.add(getTranslation("mentoring.log.felt", getTranslation("mentoring.feeling." + entry.feeling())));
        }
        if (entry.nextStep() != null) {
            words.add(getTranslation("mentoring.log.next-was", entry.nextStep()));
        }
        return words.isEmpty() ? List.of(getTranslation("mentoring.log.nothing-yet")) : words;
    }
}
