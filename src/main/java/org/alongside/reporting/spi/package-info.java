/** How other modules hand over numbers. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("spi")
package org.alongside.reporting.spi;
