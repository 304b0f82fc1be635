/** The administrator's change from one school year to the next: rehearsed, made, taken back or confirmed. */
@org.jspecify.annotations.NullMarked
package org.alongside.school.rollover;
