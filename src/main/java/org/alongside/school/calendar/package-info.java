/** How an academic year is drafted from shipped dates or a rule, and written to the school's tables. */
@org.jspecify.annotations.NullMarked
package org.alongside.school.calendar;
