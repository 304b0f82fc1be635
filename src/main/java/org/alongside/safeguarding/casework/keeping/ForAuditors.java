package org.alongside.safeguarding.casework.keeping;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** The leads, and the head as their auditor, who learns from the audit what was done and never what was told. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("hasAnyRole('DSL','DEPUTY_DSL','HEAD')")
@interface ForAuditors {}
