package org.alongside.curriculum.takeaway;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.alongside.base.ui.Icon;
import org.alongside.curriculum.LessonId;

/** The button that gives a lesson plan as a Word document, made when somebody takes it. */
public final class LessonDownload extends Anchor {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** For the lesson of this id; a lesson that is gone by then gives an empty file. */
    public LessonDownload(LessonFiles files, LessonId lesson) {
        setHref(DownloadHandler.fromInputStream(event -> {
            var bytes = files.document(lesson).orElse(new byte[0]);
            return new DownloadResponse(new ByteArrayInputStream(bytes), lesson.value() + ".docx", DOCX, bytes.length);
        }));
        setId("docx");
        addClassName("btn");
        add(new Icon("save"), new Span(getTranslation("curriculum.takeaway.docx")));
        getElement().setAttribute("aria-label", getTranslation("curriculum.takeaway.docx-of"));
    }
}
