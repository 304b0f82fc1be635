/** Reads the mailbox that returned mails go to: only reports of mail servers, and of these who, whether and a number. */
@org.jspecify.annotations.NullMarked
package org.alongside.notifications.mailbox;
