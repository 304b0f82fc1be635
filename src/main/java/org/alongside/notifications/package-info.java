/** Tells a person that something waits, never what. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "base :: demo", "school", "watch :: spi"})
package org.alongside.notifications;
