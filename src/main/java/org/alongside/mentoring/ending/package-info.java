/** How pairings end well: planned from week 20 on, celebrated, looked back on, handed over. */
@org.jspecify.annotations.NullMarked
package org.alongside.mentoring.ending;
