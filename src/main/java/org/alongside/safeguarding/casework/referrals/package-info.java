/** Whom a case is referred to, whether they answer in time, and who may be told what. */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.referrals;
