/** What {@code ./alongside bench NAME} measures: each class a benchmark, each with bars that it must hold. */
@org.jspecify.annotations.NullMarked
package org.alongside.bench;
