/** What safeguarding leads do for themselves: supervision and training, with reminders. No child is named here. */
@org.jspecify.annotations.NullMarked
package org.alongside.safeguarding.casework.supervision;
