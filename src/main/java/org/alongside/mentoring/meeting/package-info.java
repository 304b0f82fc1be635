/** What belongs to a meeting itself: what two people can do there, and a careful eye on the words that are typed about it. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.meeting;
