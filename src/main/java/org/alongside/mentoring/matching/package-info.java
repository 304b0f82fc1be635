/** Who is matched with whom: best for the worst-off first, then for all, with the reason for every answer. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.matching;
