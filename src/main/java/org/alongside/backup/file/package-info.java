/** What a backup is made of: a moment of a database, sealed under a key of its own, in one file that knows itself whole. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("file")
package org.alongside.backup.file;
