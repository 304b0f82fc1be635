/** How the portal itself is: what is watched, said in words to the administrator and in states to machines. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui"})
package org.alongside.watch;
