package org.alongside.notifications;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * What went wrong when a mail was handed over.
 *
 * @param kind of the failure, by its class
 * @param code of the server's answer (RFC 5321, 4.2); 0 if it gave none
 * @param text one line that an administrator may read, with the code in front; null if the server said nothing
 */
record ServerAnswer(Class<?> kind, int code, @Nullable String text) {
    private static final int LONGEST = 200;
    private static final int FIRST_FOR_GOOD = 500;
    private static final int AFTER_FOR_GOOD = 600;

    /** Whether it would be the same at every later attempt: the server has said no to this address for good. */
    boolean isForGood() {
        return code >= FIRST_FOR_GOOD && code < AFTER_FOR_GOOD && kind.equals(SMTPAddressFailedException.class);
    }

    static ServerAnswer of(Exception failure) {
        Throwable told = failure instanceof MailSendException mail && mail.getMessageExceptions().length > 0
                ? mail.getMessageExceptions()[0]
                : failure;
        var last = told;
        for (Throwable cause = told; cause != null; cause = next(cause)) {
            last = cause;
            switch (cause) {
                case SMTPAddressFailedException it -> {
                    return answer(it, it.getReturnCode());
                }
                case SMTPSenderFailedException it -> {
                    return answer(it, it.getReturnCode());
                }
                case SMTPSendFailedException it
                when next(it) == null -> {
                    return answer(it, it.getReturnCode());
                }
                default -> {}
            }
        }
        return new ServerAnswer(last.getClass(), 0, null);
    }

    private static ServerAnswer answer(MessagingException said, int code) {
        var line =
                String.valueOf(said.getMessage()).lines().findFirst().orElse("").strip();
        var clean = line.replaceAll("\\p{Cntrl}", " ");
        return new ServerAnswer(
                said.getClass(), code, clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…");
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
