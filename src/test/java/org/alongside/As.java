package org.alongside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.identity.SignedIn;
import org.springframework.security.test.context.support.WithSecurityContext;

/** Somebody with these roles is signed in; the person behind the account is the same for the same name. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface As {
    /** The roles, see {@link org.alongside.base.Roles}. */
    String[] value();

    /** Whose account: any name; {@link SignedIn#person} tells the id. */
    String name() default "somebody";
}
