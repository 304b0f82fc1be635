package org.alongside;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.persistenceunit.ManagedClassNameFilter;

/**
 * The main database knows every module's tables except safeguarding's.
 *
 * @see "Decision 0003"
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.alongside\\.safeguarding\\..*"))
class MainDatabase {

    @Bean
    ManagedClassNameFilter everythingButSafeguarding() {
        return name -> !name.startsWith("org.alongside.safeguarding.");
    }

    /** The only source of "now"; tests put their own in its place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
