/** What the head may know: numbers, never rows, never words. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "base :: demo", "school", "notifications"})
package org.alongside.reporting;
