/** What belongs to a meeting itself: what two people can do there, and what the mentee would like. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.meeting;
