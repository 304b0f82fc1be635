/**
 * A record in which nothing can be changed, moved, added or taken out unseen. Pure: it knows no database, no words and
 * no case. Public for the rooms of casework only.
 */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.chain;
