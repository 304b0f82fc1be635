/** What is kept of the records and for how long, what is given out of them, and the audit of both. */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.keeping;
