package org.alongside.safeguarding.casework.clerk;

/** A letter and its envelope as one file. */
@SuppressWarnings("ArrayRecordComponent") // a file, compared by nobody
record PrintedLetter(String name, byte[] pdf) {}
