/** How a module says whether its part of the portal is well. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("spi")
package org.alongside.watch.spi;
