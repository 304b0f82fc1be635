package org.alongside.notifications.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * The mailbox at its server, through IMAP and always through TLS. It is opened for reading only, so nothing in it is
 * moved, marked or deleted; of mails that are no reports only one line of their heading is asked for.
 */
final class Mailbox {
    /** A mailbox that others use too may be old and large; reports older than these say nothing new. */
    private static final int FIRST_TIME = 500;

    private static final int AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailboxSettings settings;
    private final Properties properties;

    /** @param more for the library, over what is set here */
    Mailbox(MailboxSettings settings, Properties more) {
        this.settings = settings;
        var protocol = protocol(settings);
        properties = new Properties();
        var patience = String.valueOf(PATIENCE.toMillis());
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + limit, patience);
        }
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".fetchsize", String.valueOf(ReportReader.ENOUGH / 4));
        properties.setProperty("mail.imap.starttls.enable", "true");
        properties.setProperty("mail.imap.starttls.required", "true");
        properties.putAll(more);
    }

    private static String protocol(MailboxSettings settings) {
        return settings.security() == MailboxSettings.Security.TLS ? "imaps" : "imap";
    }

    /**
     * How far it has been read.
     *
     * @param validity a server that gives out its numbers anew says so by another one; 0 for never
     * @param last number that was read
     */
    record Position(long validity, long last) {}

    /** @param more whether there is more than was read at once */
    record Reading(Position position, boolean more) {}

    /** Signs in, opens the folder and says how many mails are in it. */
    int look() throws MailboxTrouble {
        try (var store = open();
                var folder = folder(store)) {
            return folder.getMessageCount();
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    /** Gives on every report that has come since; the caller may get one twice, when this ends before its end. */
    Reading read(Position from, Consumer<DeliveryReport> sink) throws MailboxTrouble {
        try (var store = open();
                var folder = folder(store)) {
            var validity = folder.getUIDValidity();
            var last = from.validity() == validity ? from.last() : 0;
            var there = last == 0 ? newest(folder) : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
            var wanted = new FetchProfile();
            wanted.add(UIDFolder.FetchProfileItem.UID);
            wanted.add("Content-Type");
            var some = Arrays.copyOf(there, Math.min(there.length, AT_ONCE));
            folder.fetch(some, wanted);
            for (var mail : some) {
                last = Math.max(last, read(folder, mail, last, sink));
            }
            return new Reading(new Position(validity, last), there.length > some.length);
        } catch (MessagingException e) {
            throw MailboxTrouble.of(e);
        }
    }

    private static Message[] newest(IMAPFolder folder) throws MessagingException {
        var all = folder.getMessageCount();
        return all == 0 ? new Message[0] : folder.getMessages(Math.max(1, all - FIRST_TIME + 1), all);
    }

    private static long read(IMAPFolder folder, Message mail, long last, Consumer<DeliveryReport> sink)
            throws MessagingException {
        try {
            var uid = folder.getUID(mail);
            if (uid <= last) { // a server answers "all after the last" with the last
                return last;
            }
            var type = mail.getHeader("Content-Type");
            if (type != null && type.length > 0 && ReportReader.isReport(type[0])) {
                ReportReader.read(head((IMAPMessage) mail)).ifPresent(sink);
            }
            return uid;
        } catch (MessageRemovedException gone) {
            return last;
        }
    }

    private static byte[] head(IMAPMessage mail) throws MessagingException {
        mail.setPeek(true);
        try (var in = mail.getMimeStream()) {
            return in.readNBytes(ReportReader.ENOUGH);
        } catch (IOException e) {
            throw new MessagingException("The mail could not be read to its end", e);
        }
    }

    private Store open() throws MessagingException {
        var store = Session.getInstance(properties).getStore(protocol(settings));
        try {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return store;
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private IMAPFolder folder(Store store) throws MessagingException {
        var folder = (IMAPFolder) store.getFolder(settings.folder());
        folder.open(Folder.READ_ONLY);
        return folder;
    }
}
