package org.alongside.safeguarding.casework.vault;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Its own database, its own user, its own persistence unit. Nothing outside casework gets any of it by type.
 *
 * @see "Decision 0003"
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = SafeguardingDatabase.CASEWORK,
        entityManagerFactoryRef = "safeguardingEntityManagerFactory",
        transactionManagerRef = "safeguardingTransactionManager")
class SafeguardingDatabase {
    static final String CASEWORK = "org.alongside.safeguarding.casework";

    @Bean(defaultCandidate = false)
    @Qualifier("safeguarding")
    @ConfigurationProperties("alongside.safeguarding.datasource")
    HikariDataSource safeguardingDataSource() {
        return new HikariDataSource();
    }

    @Bean(defaultCandidate = false, initMethod = "migrate")
    @Qualifier("safeguarding")
    Flyway safeguardingFlyway(@Qualifier("safeguarding") DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/safeguarding")
                .load();
    }

    /** @param migrated makes the tables older than the check of the mapping */
    @Bean(defaultCandidate = false)
    @Qualifier("safeguarding")
    LocalContainerEntityManagerFactoryBean safeguardingEntityManagerFactory(
            @Qualifier("safeguarding") DataSource dataSource, @Qualifier("safeguarding") Flyway migrated) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(dataSource);
        factory.setPersistenceUnitName("safeguarding");
        factory.setPackagesToScan(CASEWORK);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.hbm2ddl.auto",
                "validate",
                "hibernate.jdbc.time_zone",
                "UTC",
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        return factory;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("safeguarding")
    PlatformTransactionManager safeguardingTransactionManager(@Qualifier("safeguarding") EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    /** @param migrated makes the tables older than the first question */
    @Bean(defaultCandidate = false)
    @Qualifier("safeguarding")
    JdbcClient safeguardingJdbc(
            @Qualifier("safeguarding") DataSource dataSource, @Qualifier("safeguarding") Flyway migrated) {
        return JdbcClient.create(dataSource);
    }
}
