package org.alongside.notifications;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.school.MailAddresses;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which mails I want. There is no way to name somebody else, and no way to stop the urgent ones. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class MyMail {
    private final NoticeChoices choices;
    private final MailAddresses addresses;
    private final SignedInPerson who;
    private final ReturnedBook returned;
    private final Postbox postbox;

    MyMail(
            NoticeChoices choices,
            MailAddresses addresses,
            SignedInPerson who,
            ReturnedBook returned,
            Postbox postbox) {
        this.choices = choices;
        this.addresses = addresses;
        this.who = who;
        this.returned = returned;
        this.postbox = postbox;
    }

    /** Where mails go; empty if the school knows no address. */
    @Transactional(readOnly = true)
    Optional<String> address() {
        return who.id().flatMap(addresses::of);
    }

    /** Whether mails wait because one came back from my address, as if there were no such mailbox. */
    @Transactional(readOnly = true)
    boolean isPaused() {
        return who.id()
                .filter(me -> addresses
                        .of(me)
                        .filter(address -> returned.isPaused(me, address))
                        .isPresent())
                .isPresent();
    }

    /** My address is right: what waits goes there. */
    void confirm() {
        if (returned.confirm(who.required())) {
            postbox.empty();
        }
    }

    /** How each kind that I may get comes to me now. */
    @Transactional(readOnly = true)
    Map<NoticeKind, NoticePace> paces() {
        var paces = new EnumMap<NoticeKind, NoticePace>(NoticeKind.class);
        who.id()
                .ifPresent(me -> NoticeKind.CHOICES.stream()
                        .filter(this::isForMe)
                        .forEach(it -> paces.put(it, choices.paceOf(me, it))));
        return paces;
    }

    /** Nobody has to choose about mails that they never get. */
    private boolean isForMe(NoticeKind kind) {
        return switch (kind) {
            case REPORTS -> who.is(Roles.HEAD);
            case OFFICE -> who.is(Roles.ADMIN);
            case LESSONS ->
                who.is(Roles.TEACHER) || who.is(Roles.PSHE_LEAD) || who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL);
            default -> true;
        };
    }

    /** @throws IllegalArgumentException if it is urgent */
    void choose(NoticeKind kind, NoticePace pace) {
        choices.choose(who.required(), kind, pace);
    }
}
