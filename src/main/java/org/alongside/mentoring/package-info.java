/** The scheme: mentors and mentees, matching, pairings, the year plan, meetings and their logs. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "base :: demo",
            "school",
            "school :: demo",
            "school :: files",
            "curriculum",
            "notifications",
            "safeguarding",
            "safeguarding :: navigation",
            "reporting :: spi",
            "reporting :: suppression",
            "calendar :: spi"
        })
package org.alongside.mentoring;
