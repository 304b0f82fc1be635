package org.alongside.identity.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a provider says about itself at its well-known address. */
record ProviderFacts(Map<String, Object> said) {

    String address(String name) {
        return Objects.requireNonNull((String) said.get(name));
    }

    Optional<String> endSession() {
        return Optional.ofNullable(said.get("end_session_endpoint")).map(String.class::cast);
    }

    /** Empty if it says nothing of the kind. */
    List<String> list(String name) {
        return said.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    boolean says(String name) {
        return Boolean.TRUE.equals(said.get(name));
    }
}
