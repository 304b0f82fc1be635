package org.alongside.safeguarding.casework.clerk;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What leads do with the letters that a clerk has drafted. Nothing goes out that no lead has released. */
@Service
@ForSafeguardingLeads
class CaseLetters {
    private final PostBook book;
    private final CaseFiles files;
    private final SignedInPerson who;
    private final People people;
    private final Pulse pulse;
    private final Doorbell doorbell;

    CaseLetters(PostBook book, CaseFiles files, SignedInPerson who, People people, Pulse pulse, Doorbell doorbell) {
        this.book = book;
        this.files = files;
        this.who = who;
        this.people = people;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /** Those that wait for a lead, of cases that whoever is signed in may see; the oldest first. */
    public List<CaseLetter> waiting() {
        return mine(book.waiting());
    }

    /** Released, and still to be posted by the clerk; the oldest first. */
    public List<CaseLetter> released() {
        return mine(book.open().stream().filter(CaseLetter::isReleased).toList());
    }

    private List<CaseLetter> mine(List<CaseLetter> letters) {
        if (letters.isEmpty()) {
            return letters;
        }
        var seen = files.mine(CaseStatus.OPEN).stream().map(CaseRow::reference).collect(toSet());
        return letters.stream().filter(it -> seen.contains(it.reference())).toList();
    }

    /**
     * Whoever releases a letter signs it.
     *
     * @throws AccessDeniedException if they may not see its case, or it is not there
     * @throws IllegalArgumentException with a message key if somebody was faster
     */
    public void release(UUID letter) {
        require(letter);
        if (!book.release(letter, lead(), pulse.now())) {
            throw new IllegalArgumentException("safeguarding.letters.faster");
        }
        doorbell.ring();
    }

    /**
     * It does not go out like this.
     *
     * @throws AccessDeniedException if they may not see its case, or it is not there
     * @throws IllegalArgumentException with a message key if somebody was faster
     */
    public void giveBack(UUID letter, Returned why) {
        require(letter);
        if (!book.giveBack(letter, why)) {
            throw new IllegalArgumentException("safeguarding.letters.faster");
        }
        doorbell.ring();
    }

    /** The school's words as they are now. */
    public LetterTemplate template(LetterKind kind) {
        return book.template(kind);
    }

    /** False if somebody else has changed it since it was read; then nothing is kept. */
    public boolean keep(LetterTemplate mine) {
        return book.keep(mine);
    }

    private void require(UUID letter) {
        if (!isMine(letter)) {
            throw new AccessDeniedException("Not on this desk");
        }
    }

    private boolean isMine(UUID letter) {
        return book.caseOf(letter).flatMap(files::find).isPresent();
    }

    private Lead lead() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }
}
