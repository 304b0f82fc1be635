/** Copies of the school for the day when everything else is gone, and the proof that they can be put back. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "school", "watch :: spi"})
package org.alongside.backup;
