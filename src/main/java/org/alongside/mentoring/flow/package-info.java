/** Cheapest flows through networks, with costs compared level by level and a proof that nothing cheaper exists. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.flow;
