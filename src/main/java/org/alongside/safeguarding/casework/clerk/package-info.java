/** The clerk's desk: what is to do, for whom and by when, and not a word of why. */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.clerk;
