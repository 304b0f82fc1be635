/** The spiral curriculum: strands, units and lessons from files, and what becomes of them in this school. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: demo",
            "school",
            "school :: demo",
            "notifications",
            "reporting :: spi",
            "reporting :: suppression",
            "calendar :: spi"
        })
package org.alongside.curriculum;
