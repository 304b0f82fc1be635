/** What a scheme of one year is and what was done for it, and what families were told and said. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.scheme;
