package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.alongside.safeguarding.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(OutputCaptureExtension.class)
class WallTests extends CaseworkScene {
    @Autowired
    JdbcTemplate mainTemplate;

    @Autowired
    EntityManager mainUnit;

    @Test
    void theMainUserCannotReadTheSafeguardingDatabase() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> mainTemplate.queryForList("select * from safeguarding.concern"))
                .havingRootCause()
                .withMessageContaining("command denied");
    }

    @Test
    void theMainPersistenceUnitDoesNotKnowConcerns() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> mainUnit.createQuery("select c from Concern c"))
                .withMessageContaining("Concern");
    }

    @Test
    void noTypeOfCaseworkIsPublic() throws Exception {
        var folder = CaseworkScene.class.getPackageName().replace('.', '/');
        var found = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.class")) {
            var name = file.getFilename().replace(".class", "");
            if (!name.contains("$")
                    && !name.equals("package-info")
                    && !name.endsWith("Tests")
                    && !name.endsWith("Scene")) {
                var type = Class.forName(CaseworkScene.class.getPackageName() + "." + name);
                if (Modifier.isPublic(type.getModifiers())) {
                    found.add(name);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingOfAWorryIsInTheMainDatabaseOrInTheLog(CapturedOutput output) throws Exception {
        var receipt = told(mentor, worry());
        var id = only();
        as(dsl, () -> casework.open(id));
        as(dsl, () -> casework.writeToSender(id, org.alongside.safeguarding.Narrative.of(CANARY)));
        await().until(() -> main.sql("select count(*) from notice where person_id = :dsl")
                        .param("dsl", dsl.id().value())
                        .query(Long.class)
                        .single()
                >= 0);
        for (var secret : List.of(CANARY, receipt.reference(), id.value().toString())) {
            assertThat(placesInMainDatabase(secret)).as(secret).isEmpty();
            assertThat(output.getAll()).doesNotContain(secret);
        }
        // the search sees what is there
        assertThat(placesInMainDatabase("Siddiqui")).contains("person.legal_family");
    }

    private List<String> placesInMainDatabase(String words) {
        var places = new ArrayList<String>();
        mainTemplate.query(
                "select table_name, column_name from information_schema.columns where table_schema = database()",
                row -> {
                    var found = mainTemplate.queryForObject(
                            "select count(*) from `%s` where cast(`%s` as char) like ?"
                                    .formatted(row.getString(1), row.getString(2)),
                            Long.class,
                            "%" + words + "%");
                    if (found > 0) {
                        places.add(row.getString(1) + "." + row.getString(2));
                    }
                });
        return places;
    }

    @Test
    void noticesAndEventsCarryNothing() throws Exception {
        Receipt receipt = told(mentor, worry());
        await().until(() -> main.sql("select count(*) from notice where person_id = :dsl")
                        .param("dsl", dsl.id().value())
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(main.sql("select count(*) from EVENT_PUBLICATION where EVENT_TYPE like '%safeguarding%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(main.sql("select notice_key from notice where person_id = :dsl")
                        .param("dsl", dsl.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("notifications.safeguarding-waits");
        assertThat(receipt.reference()).isNotBlank();
    }
}
