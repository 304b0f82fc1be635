package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes copies of records that prove themselves. Who may have one is asked before. */
@Component
class Copies {
    private final SigningKey key;
    private final School school;
    private final CopyWords words;

    Copies(SigningKey key, School school, CopyWords words) {
        this.key = key;
        this.school = school;
        this.words = words;
    }

    /**
     * @param about whom the record is about, by name
     * @param chosen the places of the entries that are given
     * @param withheld of those, what is blacked out and why
     * @param passphrase null for files that anybody can open
     */
    Copy make(
            CaseRow row,
            String about,
            List<OpenEntry> entries,
            Purpose purpose,
            Set<Long> chosen,
            Map<Spot, Why> withheld,
            String by,
            Instant now,
            @Nullable String passphrase) {
        var copied = entries.stream()
                .map(it -> entry(it, chosen.contains(it.row().place()), withheld))
                .toList();
        var last = entries.isEmpty()
                ? Link.start(row.id().chain())
                : entries.getLast().row().hash();
        var bundle = key.sign(new Bundle(
                school.facts().name(),
                row.reference(),
                row.id().chain(),
                about,
                purpose.name(),
                now.toString(),
                by,
                copied,
                last.hex(),
                "",
                ""));
        var pdf = RecordPdf.write(bundle, words, passphrase);
        return new Copy(
                row.reference() + "-" + now.toString().substring(0, 10),
                pdf,
                passphrase == null ? BundleFile.write(bundle) : null,
                passphrase);
    }

    private static Bundle.Entry entry(OpenEntry entry, boolean given, Map<Spot, Why> withheld) {
        var row = entry.row();
        if (!given || withheld.containsKey(new Spot(row.place(), 0))) {
            return new Bundle.Entry(row.place(), row.before().hex(), row.hash().hex(), null, List.of());
        }
        var parts = new java.util.ArrayList<Bundle.Part>();
        for (var part : entry.parts()) {
            var why = withheld.get(new Spot(row.place(), parts.size() + 1));
            parts.add(part(part, why));
        }
        return new Bundle.Entry(
                row.place(), row.before().hex(), row.hash().hex(), row.link().fields(), parts);
    }

    private static Bundle.Part part(OpenEntry.Words part, @Nullable Why why) {
        var kind = part.kind().name();
        var commitment = part.commitment().hex();
        var words = part.words();
        if (why != null) {
            return new Bundle.Part(kind, commitment, null, null, why.name());
        }
        return words == null || part.salt() == null
                ? new Bundle.Part(kind, commitment, null, null, "DOES_NOT_OPEN")
                : new Bundle.Part(kind, commitment, part.salt(), disclosed(words), null);
    }

    /** A copy is the words. */
    private static String disclosed(Narrative words) {
        return words.disclose();
    }
}
