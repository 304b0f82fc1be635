/** Who in the scheme needs somebody now, and what the adults do about it. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.care;
