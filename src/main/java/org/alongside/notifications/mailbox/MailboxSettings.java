package org.alongside.notifications.mailbox;

import java.util.regex.Pattern;

/**
 * Where returned mails go to, as it was typed or configured.
 *
 * @param password never in {@link #toString()} and never shown again
 * @param folder such as INBOX
 */
record MailboxSettings(String host, int port, Security security, String username, String password, String folder) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int LAST_PORT = 65_535;

    /** How the connection is kept from others. There is no way without. */
    enum Security {
        /** From the first byte, as a rule on port 993. */
        TLS,
        /** After a word in the clear, as a rule on port 143; without it nothing is said. */
        STARTTLS
    }

    /** @throws IllegalArgumentException with the message key of what is wrong */
    MailboxSettings checked() {
        refuseUnless(HOST.matcher(host.strip()).matches(), "host");
        refuseUnless(port > 0 && port <= LAST_PORT, "port");
        refuseUnless(isLine(username.strip(), 254), "username");
        refuseUnless(isLine(password, 200), "password");
        refuseUnless(isLine(folder.strip(), 200), "folder");
        return new MailboxSettings(host.strip(), port, security, username.strip(), password, folder.strip());
    }

    private static boolean isLine(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    private static void refuseUnless(boolean right, String field) {
        if (!right) {
            throw new IllegalArgumentException("notifications.mailbox." + field + ".wrong");
        }
    }

    /** Which mailbox it is, whatever the way to it. */
    String place() {
        var place = host + "/" + username + "/" + folder;
        return place.length() <= 500 ? place : place.substring(0, 500);
    }

    @Override
    public String toString() {
        return "MailboxSettings[" + host + ":" + port + "]";
    }
}
