/** When and where each pair meets through the year: as many weeks as can be, fairly, with proof and reasons. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.scheduling;
