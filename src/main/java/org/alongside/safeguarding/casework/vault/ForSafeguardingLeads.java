package org.alongside.safeguarding.casework.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Only the designated safeguarding lead and the deputies. Nobody else, whatever else they may do. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("hasAnyRole('DSL','DEPUTY_DSL')")
public @interface ForSafeguardingLeads {}
