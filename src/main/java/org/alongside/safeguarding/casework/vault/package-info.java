/**
 * What every room of casework shares: its database, its seal, and who may come in. Public for the rooms beside it only;
 * a guard refuses every use from outside casework.
 */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.vault;
