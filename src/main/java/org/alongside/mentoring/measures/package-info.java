/** How pupils are before, during and after a year of mentoring: asked of each, shown of groups only. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.measures;
