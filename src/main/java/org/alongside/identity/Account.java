package org.alongside.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.school.PersonId;

/** One person's way in, and what they are in the portal. */
@Entity
@Table(name = "account")
class Account {
    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    private String username;
    private String password;
    private boolean mustChange;
    private boolean active;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    private Set<GrantedRole> roles = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Account() {}

    Account(PersonId person, String username, String passwordHash, boolean mustChange, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.username = username;
        this.password = passwordHash;
        this.mustChange = mustChange;
        this.active = true;
        this.createdAt = now;
    }

    /** From now on exactly these roles; those that stay keep the time since when they are held. */
    void holdExactly(Collection<String> wanted, Instant now) {
        roles.removeIf(it -> !wanted.contains(it.role()));
        var held = roleNames();
        wanted.stream().filter(it -> !held.contains(it)).forEach(it -> roles.add(new GrantedRole(it, now)));
    }

    void replacePassword(String hash, boolean byAnother) {
        password = hash;
        mustChange = byAnother;
    }

    void close() {
        active = false;
    }

    void reopen() {
        active = true;
    }

    Set<String> roleNames() {
        var names = new TreeSet<String>();
        roles.forEach(it -> names.add(it.role()));
        return names;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return password;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean isActive() {
        return active;
    }
}
