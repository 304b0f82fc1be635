/** Accounts, roles and signing in. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "base :: demo", "school", "school :: demo"})
package org.alongside.identity;
