/** Everything that can read a worry. No top-level type in this package is public. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Casework")
package org.alongside.safeguarding.casework;
