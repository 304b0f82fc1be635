/** The frame around every page. Nobody depends on it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "base :: demo", "school", "identity", "safeguarding :: navigation"
        })
package org.alongside.shell;
