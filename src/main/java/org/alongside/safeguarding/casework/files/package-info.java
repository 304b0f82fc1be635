/** The files of children and adults: who is in a case, what happened, and when it was written down. */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.files;
