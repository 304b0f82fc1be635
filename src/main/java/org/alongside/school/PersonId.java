package org.alongside.school;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one person of this school, in every module and for good. Says nothing about who it is. */
@Embeddable
public record PersonId(UUID value) implements Serializable {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
