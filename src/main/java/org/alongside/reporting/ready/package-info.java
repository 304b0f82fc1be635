/** Tells a head by mail that a report is ready, and nothing of what is in it. */
@org.jspecify.annotations.NullMarked
package org.alongside.reporting.ready;
