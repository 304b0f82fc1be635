/** Tells a person that something waits, never what. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "base :: demo", "school"})
package org.alongside.notifications;
