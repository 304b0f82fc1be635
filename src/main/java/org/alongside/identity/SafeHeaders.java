package org.alongside.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.stereotype.Component;

/**
 * What browsers are told about every page. Decision 0062 has what was measured: a script needs the number of its answer or
 * comes from us; the client engine of Flow needs {@code eval}, its page a {@code base}, its components inline styles.
 */
@Component
class SafeHeaders implements VaadinServiceInitListener {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "frame-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    /** For the pages; everything else of Spring's own headers stays as it is. */
    void on(HeadersConfigurer<?> headers) {
        headers.withObjectPostProcessor(new AtOnce());
        headers.addHeaderWriter(new Policy());
        headers.referrerPolicy(it -> it.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(it -> it.policy(PERMISSIONS));
        headers.crossOriginOpenerPolicy(it -> it.policy(
                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                        .CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    /** Spring writes headers when an answer ends; a page of Flow is a forward, and Tomcat ends that behind Spring's back. */
    private static final class AtOnce implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static final class Policy implements HeaderWriter {
        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            response.setHeader("Content-Security-Policy", POLICY.formatted(ScriptNonce.of(request)));
        }
    }

    /** The scripts of the page itself get the number. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(answer -> {
            if (answer.getVaadinRequest() instanceof VaadinServletRequest request) {
                answer.getDocument().select("script").attr("nonce", ScriptNonce.of(request.getHttpServletRequest()));
            }
        });
    }
}
