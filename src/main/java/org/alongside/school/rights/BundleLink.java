package org.alongside.school.rights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import org.alongside.base.ui.Icon;

/** The button that gives a copy, made in the moment in which somebody takes it. */
final class BundleLink extends Anchor {
    interface Maker extends Serializable {
        byte[] make();
    }

    BundleLink(String words, Maker maker) {
        setHref(DownloadHandler.fromInputStream(event -> {
            var bytes = maker.make();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "my-data.zip", "application/zip", bytes.length);
        }));
        setId("bundle");
        addClassNames("btn", "pri");
        add(new Icon("save"), new Span(words));
    }
}
