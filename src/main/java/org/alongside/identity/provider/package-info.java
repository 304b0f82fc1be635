/** The school's identity provider: what is known of it, asked of it, and checked in what it says. */
@org.jspecify.annotations.NullMarked
package org.alongside.identity.provider;
