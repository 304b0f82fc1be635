package org.alongside.safeguarding.casework.vault;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Its own database, its own users, its own persistence unit. Nothing outside casework gets any of it by type. The user
 * at work reads and adds; the owner makes the tables and grants the rest.
 *
 * @see "Decision 0003"
 * @see "Decision 0036"
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

    @Bean(defaultCandidate = false)
    @Qualifier("safeguardingOwner")
    @ConfigurationProperties("alongside.safeguarding.owner")
    HikariDataSource safeguardingOwnerDataSource(
            @Value("${alongside.safeguarding.datasource.jdbc-url:}") String sameDatabase) {
        var owner = new HikariDataSource();
        owner.setJdbcUrl(sameDatabase);
        owner.setPoolName("safeguarding-owner");
        owner.setMaximumPoolSize(2);
        owner.setMinimumIdle(0);
        return owner;
    }

    @Bean(defaultCandidate = false, initMethod = "migrate")
    @Qualifier("safeguarding")
    Flyway safeguardingFlyway(@Qualifier("safeguardingOwner") DataSource owner) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/safeguarding")
                .outOfOrder(true)
                .load();
    }

    /** @param migrated makes the tables older than what may be done with them */
    @Bean(defaultCandidate = false, initMethod = "grant")
    @Qualifier("safeguarding")
    TableRights safeguardingTableRights(
            @Qualifier("safeguarding") DataSource atWork,
            @Qualifier("safeguardingOwner") DataSource owner,
            @Qualifier("safeguarding") Flyway migrated) {
        return new TableRights(JdbcClient.create(atWork), JdbcClient.create(owner));
    }

    /** Who may change what nobody at work may: to seal again after a change of keys, and to erase. */
    @Bean(defaultCandidate = false)
    @Qualifier("safeguardingOwner")
    JdbcClient safeguardingOwnerJdbc(
            @Qualifier("safeguardingOwner") DataSource owner, @Qualifier("safeguarding") Flyway migrated) {
        return JdbcClient.create(owner);
    }

    /** For what the owner does in one piece. */
    @Bean(defaultCandidate = false)
    @Qualifier("safeguardingOwner")
    PlatformTransactionManager safeguardingOwnerTransactionManager(@Qualifier("safeguardingOwner") DataSource owner) {
        return new JdbcTransactionManager(owner);
    }

    /** @param granted makes the tables and the rights to them older than the check of the mapping */
    @Bean(defaultCandidate = false)
    @Qualifier("safeguarding")
    LocalContainerEntityManagerFactoryBean safeguardingEntityManagerFactory(
            @Qualifier("safeguarding") DataSource dataSource, @Qualifier("safeguarding") TableRights granted) {
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

    /** @param granted makes the tables and the rights to them older than the first question */
    @Bean(defaultCandidate = false)
    @Qualifier("safeguarding")
    JdbcClient safeguardingJdbc(
            @Qualifier("safeguarding") DataSource dataSource, @Qualifier("safeguarding") TableRights granted) {
        return JdbcClient.create(dataSource);
    }
}
