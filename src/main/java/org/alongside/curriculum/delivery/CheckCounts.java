package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Three numbers of pupils: not yet, partly, secure. */
final class CheckCounts extends Div {
    private final IntegerField notYet;
    private final IntegerField partly;
    private final IntegerField secure;
    private final transient Consumer<@Nullable CheckResult> changed;
    private boolean filling;

    CheckCounts(String check, Consumer<@Nullable CheckResult> changed) {
        this.changed = changed;
        notYet = field(check, "not-yet");
        partly = field(check, "partly");
        secure = field(check, "secure");
        var fields = new Div(notYet, partly, secure);
        fields.addClassName("three");
        add(new H3(getTranslation("curriculum.record." + check)), fields);
        addClassNames("col", "counts");
    }

    private IntegerField field(String check, String name) {
        var field = new IntegerField(getTranslation("curriculum.record." + name));
        field.setId(check + "-" + name);
        field.setMin(0);
        field.setMax(CheckResult.MOST);
        field.addValueChangeListener(event -> {
            if (!filling) {
                changed.accept(value());
            }
        });
        return field;
    }

    private @Nullable CheckResult value() {
        var given = fields().map(IntegerField::getValue).toList();
        return given.stream().allMatch(java.util.Objects::isNull)
                ? null
                : new CheckResult(number(given, 0), number(given, 1), number(given, 2));
    }

    private static int number(List<@Nullable Integer> given, int place) {
        var one = given.get(place);
        return one == null ? 0 : one;
    }

    private Stream<IntegerField> fields() {
        return Stream.of(notYet, partly, secure);
    }

    void fill(@Nullable CheckResult counts) {
        if (java.util.Objects.equals(counts, value())) {
            return; // what somebody types in the same moment stays
        }
        filling = true;
        notYet.setValue(counts == null ? null : counts.notYet());
        partly.setValue(counts == null ? null : counts.partly());
        secure.setValue(counts == null ? null : counts.secure());
        filling = false;
    }
}
