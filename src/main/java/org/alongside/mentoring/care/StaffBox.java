package org.alongside.mentoring.care;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import org.alongside.school.People;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.springframework.data.domain.PageRequest;

/** Finds one of the staff by any part of the name. */
class StaffBox extends ComboBox<PersonRow> {
    StaffBox(People people, String id, String label) {
        super(label);
        setId(id);
        setItemLabelGenerator(PersonRow::formalName);
        setItems((CallbackDataProvider.FetchCallback<PersonRow, String>) query -> people
                .search(
                        PersonKind.STAFF,
                        query.getFilter().orElse(""),
                        PageRequest.of(
                                query.getOffset() / Math.max(1, query.getLimit()), Math.max(1, query.getLimit())))
                .stream());
    }
}
