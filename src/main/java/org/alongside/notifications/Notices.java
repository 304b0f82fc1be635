package org.alongside.notifications;

import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells a person that something waits for them in the portal. There is no way to say what: the words come from the
 * message bundle by key, and a key and whole numbers are all that a caller can give.
 */
@Service
public class Notices {
    private static final int MOST_NUMBERS = 10;

    private final NoticeBook book;
    private final NoticeTexts texts;
    private final NoticeChoices choices;
    private final Postbox postbox;

    Notices(NoticeBook book, NoticeTexts texts, NoticeChoices choices, Postbox postbox) {
        this.book = book;
        this.choices = choices;
        this.texts = texts;
        this.postbox = postbox;
    }

    /**
     * Keeps the notice; it is sent as soon as the caller's transaction is over, and again until it has been sent.
     *
     * @param noticeKey names the texts {@code <key>.subject} and {@code <key>.body}
     * @throws IllegalArgumentException if there are no such texts
     */
    @PreAuthorize("permitAll()") // clocks call it too, with nobody signed in; it can neither show nor carry anything
    @Transactional
    public void tell(PersonId person, String noticeKey) {
        keep(person, noticeKey, null, List.of());
    }

    /**
     * The same with a file, which {@link Enclosures} makes when the mail goes out.
     *
     * @param enclosure its name there
     */
    @PreAuthorize("permitAll()") // as above; the file is made for this person alone
    @Transactional
    public void tell(PersonId person, String noticeKey, UUID enclosure) {
        keep(person, noticeKey, enclosure, List.of());
    }

    /**
     * The same with whole numbers in its text; a number is all that it can carry.
     *
     * @param numbers for the places {@code {1}}, {@code {2}} … of the text, at most ten
     * @throws IllegalArgumentException if there are more than ten, or no such texts
     */
    @PreAuthorize("permitAll()") // as above
    @Transactional
    public void tell(PersonId person, String noticeKey, List<Long> numbers) {
        if (numbers.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException("A notice says at most " + MOST_NUMBERS + " numbers");
        }
        keep(person, noticeKey, null, numbers);
    }

    private void keep(PersonId person, String noticeKey, @Nullable UUID enclosure, List<Long> numbers) {
        texts.require(noticeKey);
        var pace = choices.paceOf(person, NoticeKind.of(noticeKey));
        if (pace == NoticePace.NEVER) {
            return; // the portal shows it all the same
        }
        if (pace == NoticePace.DAILY && enclosure == null && numbers.isEmpty()) {
            book.addToDigest(person, noticeKey);
            return;
        }
        book.add(person, noticeKey, enclosure, numbers);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                postbox.empty();
            }
        });
    }

    /** What has not reached anybody yet, so that an administrator sees a mail server that is missing or broken. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public Undelivered undelivered() {
        return book.undelivered();
    }

    /**
     * How many notices did not arrive.
     *
     * @param waiting still to be sent, or sent again
     * @param failed given up: the address is not one, the server refused it, or it has waited for days
     * @param withoutAddress for people who have no address
     */
    public record Undelivered(long waiting, long failed, long withoutAddress) {}
}
