/** Passkeys as a second step: where they work, how they are made and asked for, and what is kept of them. */
@org.jspecify.annotations.NullMarked
package org.alongside.identity.passkey;
