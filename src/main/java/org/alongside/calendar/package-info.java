/** Everybody's own times in their own calendar: a feed behind a secret address, and files that come by mail. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "base :: demo", "school", "notifications"})
package org.alongside.calendar;
