package org.alongside.safeguarding.casework.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Those who may have a worry on their desk. Which one is asked for each by itself: a head reads what is about staff or
 * was left lying, nothing else.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@PreAuthorize("hasAnyRole('DSL','DEPUTY_DSL','HEAD','CHAIR_OF_GOVERNORS')")
public @interface ForSafeReaders {}
