package org.alongside.notifications;

/**
 * A file that comes with a mail.
 *
 * @param contentType with all its parameters
 */
public record Enclosure(String fileName, String contentType, byte[] content) {
    @Override
    public String toString() {
        return fileName;
    }
}
