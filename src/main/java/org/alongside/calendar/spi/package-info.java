/** How other modules put something into a person's calendar. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("spi")
package org.alongside.calendar.spi;
