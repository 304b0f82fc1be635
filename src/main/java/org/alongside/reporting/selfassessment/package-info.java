/** How the DSL sees the school's safeguarding work: theirs, until they show it to the head. */
@org.jspecify.annotations.NullMarked
package org.alongside.reporting.selfassessment;
