/** A described look at signs and strengths with a judgement in words. Nothing in this room counts or weighs. */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.screening;
