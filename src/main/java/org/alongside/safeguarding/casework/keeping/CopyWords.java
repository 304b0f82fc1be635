package org.alongside.safeguarding.casework.keeping;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.base.ui.Said;
import org.springframework.stereotype.Component;

/** The words of the copies that people read. */
@Component
class CopyWords implements RecordPdf.Words {
    private final I18NProvider words;

    CopyWords(I18NProvider words) {
        this.words = words;
    }

    private String say(String key, Object... values) {
        return words.getTranslation("safeguarding.copy." + key, Locale.UK, values);
    }

    @Override
    public String title(Bundle bundle) {
        return say("title", bundle.record(), bundle.about());
    }

    @Override
    public List<String> facts(Bundle bundle) {
        var made = Instant.parse(bundle.madeAt());
        var facts = new ArrayList<String>();
        facts.add(bundle.school());
        facts.add(say("purpose." + bundle.purpose()));
        facts.add(say("made", FullDay.of(made), Said.time(made), bundle.madeBy()));
        var withheld =
                bundle.entries().stream().filter(it -> it.fields() == null).count();
        facts.add(
                withheld == 0
                        ? say("entries", bundle.entries().size())
                        : say("entries.some", bundle.entries().size(), withheld));
        facts.add(say("confidential"));
        return facts;
    }

    @Override
    public String heading(Bundle.Entry entry) {
        var kind = entry.field("kind");
        if (kind == null) {
            return say("heading.withheld", entry.place());
        }
        var day = entry.field("happened on");
        var time = entry.field("happened at");
        return say(
                "heading",
                entry.place(),
                name(kind),
                day == null ? "" : FullDay.of(LocalDate.parse(day)),
                time == null ? "" : ", " + time.replace(':', '.'));
    }

    @Override
    public String byline(Bundle.Entry entry) {
        var at = Instant.parse(String.valueOf(entry.field("recorded at")));
        var corrects = entry.field("corrects");
        var line = say("byline", String.valueOf(entry.field("author name")), FullDay.of(at), Said.time(at));
        return corrects == null ? line : line + " " + say("corrects", corrects);
    }

    @Override
    public String kind(Bundle.Part part) {
        return name(part.kind());
    }

    /** CHILD_WORDS becomes "Child words": of kinds that are made after this was written too. */
    private static String name(String kind) {
        var lower = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        return lower.isEmpty() ? kind : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    @Override
    public String withheld(Bundle.Part part) {
        return say("withheld", say("why." + part.withheld()));
    }

    @Override
    public String withheldEntry() {
        return say("withheld-entry");
    }

    @Override
    public List<String> howToCheck(Bundle bundle, String fingerprint) {
        return List.of(say("check"), say("check.key", fingerprint));
    }

    @Override
    public String foot(Bundle bundle, String fingerprint) {
        return say("foot", bundle.record(), fingerprint);
    }
}
