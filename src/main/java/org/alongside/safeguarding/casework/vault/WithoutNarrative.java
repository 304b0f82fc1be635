package org.alongside.safeguarding.casework.vault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page of casework on which nobody's words can be read, so that it opens without asking for the password again. Every
 * other page of casework asks, also one that somebody writes tomorrow.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithoutNarrative {}
