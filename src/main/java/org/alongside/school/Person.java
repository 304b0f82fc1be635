package org.alongside.school;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pupil or a member of staff, as the school's MIS knows them. */
@Entity
@Table(name = "person")
class Person {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    @Column(columnDefinition = "char(13)")
    private @Nullable String upn;

    private @Nullable String staffCode;
    private @Nullable String title;
    private String legalGiven;
    private String legalFamily;
    private @Nullable String preferredGiven;
    private @Nullable String preferredFamily;

    @Column(columnDefinition = "tinyint")
    private @Nullable Integer yearGroup;

    private @Nullable String form;
    private @Nullable String email;
    private @Nullable LocalDate born;
    private @Nullable LocalDate leftOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Person() {}

    Optional<LocalDate> bornAsPupil() {
        return kind == PersonKind.PUPIL ? Optional.ofNullable(born) : Optional.empty();
    }

    /** Whether this is one of these numbers' pupil; the number itself goes nowhere. */
    boolean hasUpn(String number) {
        return number.equals(upn);
    }

    PersonRow row() {
        var given = preferredGiven == null ? legalGiven : preferredGiven;
        var family = preferredFamily == null ? legalFamily : preferredFamily;
        var name = given + " " + family;
        var formal = kind == PersonKind.STAFF && title != null ? title + " " + family : name;
        return new PersonRow(id, kind, name, formal, given, yearGroup, form, email, leftOn);
    }
}
