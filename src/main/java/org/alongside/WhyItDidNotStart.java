package org.alongside;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds, under all that wraps it, the cause for which there is a sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhyItDidNotStart implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = sentenceFor(cause);
            if (sentence != null) {
                return new FailureAnalysis(sentence, null, failure);
            }
        }
        return null;
    }

    /** Where the value came from and not the value, which may be a password. */
    private static String shown(@Nullable ConfigurationProperty property) {
        return property == null || property.getOrigin() == null ? "" : " (it comes from " + property.getOrigin() + ")";
    }

    private static @Nullable String sentenceFor(Throwable cause) {
        if (cause instanceof CannotStart reason) {
            return reason.sentence();
        }
        if (cause instanceof PortInUseException taken) {
            return Door.taken(taken.getPort()).sentence();
        }
        if (cause instanceof BindException setting) {
            return "The setting %s has a value that makes no sense there%s: correct it or leave it out."
                    .formatted(setting.getName(), shown(setting.getProperty()));
        }
        if (cause instanceof FlywayValidateException) {
            return "The database was changed by something else than Alongside, or by a version that this one does not know: start the version that used it last, or put back a backup.";
        }
        if (FullDisk.isMeantBy(cause.getMessage())) {
            return "The disk with the data folder is full: free some space and start again; nothing that was saved is lost.";
        }
        return null;
    }
}
