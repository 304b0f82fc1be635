package org.alongside.school;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that gives out what only whoever has signed in lately may see; otherwise it throws {@link StaleSignIn}. It
 * comes on top of the check of the role, which is asked first.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsFreshSignIn {}
