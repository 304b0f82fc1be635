/** The front door of safeguarding: a worry goes in here; nothing but its receipt comes back. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: demo",
            "backup :: file",
            "school",
            "school :: demo",
            "notifications",
            "reporting :: spi",
            "reporting :: suppression",
            "watch :: spi"
        })
package org.alongside.safeguarding;
