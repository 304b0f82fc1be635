/** How each module brings its own part of the demo school. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("demo")
package org.alongside.base.demo;
