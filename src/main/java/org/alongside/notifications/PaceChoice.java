package org.alongside.notifications;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** At once, once a day or not by mail, for one kind. */
final class PaceChoice extends RadioButtonGroup<NoticePace> {
    PaceChoice(NoticeKind kind, NoticePace now, Consumer<NoticePace> chosen) {
        setId("kind-" + kind.name());
        setLabel(getTranslation("notifications.kind." + kind.name()));
        setHelperText(getTranslation("notifications.kind." + kind.name() + ".help"));
        // a time that changes is no use the next morning, and its file cannot be put together with others
        setItems(
                kind == NoticeKind.TIMES
                        ? new NoticePace[] {NoticePace.AT_ONCE, NoticePace.NEVER}
                        : NoticePace.values());
        setItemLabelGenerator(it -> getTranslation("notifications.pace." + it.name()));
        setValue(kind == NoticeKind.TIMES && now == NoticePace.DAILY ? NoticePace.AT_ONCE : now);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
    }
}
