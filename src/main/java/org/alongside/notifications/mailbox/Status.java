package org.alongside.notifications.mailbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a mail was not delivered: the three numbers of RFC 3463.
 *
 * @param kind 4 if it might have gone later, 5 if never
 * @param subject of what it is about, such as 1 for the address
 * @param detail below the subject
 */
public record Status(int kind, int subject, int detail) {
    private static final Pattern TEXT = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final int FOR_GOOD = 5;
    private static final int ADDRESS = 1;
    private static final int MAILBOX = 2;
    private static final int NETWORK = 4;
    private static final int POLICY = 7;

    /** What an administrator is told. */
    public enum Why {
        /** There is no such address. */
        ADDRESS,
        /** The mailbox is closed. */
        CLOSED,
        /** The mailbox is full. */
        FULL,
        /** A rule of the other server forbids it. */
        RULE,
        OTHER
    }

    /** The first that stands in a text; empty if there is none. */
    public static Optional<Status> in(String text) {
        var found = TEXT.matcher(text);
        return found.find()
                ? Optional.of(new Status(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    public Why why() {
        return switch (subject) {
            // 7 and 8 speak of the sender's address
            case ADDRESS -> detail == 7 || detail == 8 ? Why.RULE : Why.ADDRESS;
            case MAILBOX -> detail == 2 ? Why.FULL : detail <= 1 ? Why.CLOSED : Why.OTHER;
            case POLICY -> Why.RULE;
            // large providers say 5.4.1 and 5.4.4 of addresses and domains that there are not, some say 5.0.0
            case NETWORK -> kind == FOR_GOOD && (detail == 1 || detail == 4) ? Why.ADDRESS : Why.OTHER;
            case 0 -> kind == FOR_GOOD ? Why.ADDRESS : Why.OTHER;
            default -> Why.OTHER;
        };
    }

    /** Whether it would be the same with every later mail to this address. */
    public boolean isHard() {
        return kind == FOR_GOOD && (why() == Why.ADDRESS || why() == Why.CLOSED);
    }

    @Override
    public String toString() {
        return kind + "." + subject + "." + detail;
    }
}
