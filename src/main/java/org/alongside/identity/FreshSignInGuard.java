package org.alongside.identity;

import org.alongside.school.FreshSignIn;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.StaleSignIn;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;

/** Stands before every method that says {@link NeedsFreshSignIn}, behind the check of the role. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class FreshSignInGuard {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor freshSignInAdvisor(ObjectProvider<FreshSignIn> signIn) {
        var guard = new AuthorizationManagerBeforeMethodInterceptor(
                AnnotationMatchingPointcut.forMethodAnnotation(NeedsFreshSignIn.class), (who, what) -> {
                    if (!signIn.getObject().isFresh()) {
                        throw new StaleSignIn();
                    }
                    return new AuthorizationDecision(true);
                });
        guard.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() + 1);
        return guard;
    }
}
