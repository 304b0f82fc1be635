package org.alongside.school;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pupils are in which form now. */
@Service
@PreAuthorize("hasAnyRole('PSHE_LEAD','COORDINATOR','ADMIN')")
@Transactional(readOnly = true)
public class Forms {
    private final JdbcClient database;

    Forms(JdbcClient database) {
        this.database = database;
    }

    /** The pupils who are here now, by form, by year and name of the form; who has no form is missing. One query. */
    public SequencedMap<Form, List<PersonId>> pupils() {
        var forms = new LinkedHashMap<Form, List<PersonId>>();
        database.sql("""
                        select form, year_group, id from person
                        where kind = 'PUPIL' and left_on is null and form is not null and year_group is not null
                        order by year_group, form, id
                        """).query(row -> {
            forms.computeIfAbsent(new Form(row.getString(1), row.getInt(2)), it -> new ArrayList<>())
                    .add(new PersonId(row.getObject(3, UUID.class)));
        });
        return forms;
    }
}
