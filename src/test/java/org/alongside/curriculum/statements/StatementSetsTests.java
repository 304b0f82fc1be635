package org.alongside.curriculum.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.AlongsideTest;
import org.alongside.As;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.StatementCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class StatementSetsTests {
    @Autowired
    StatementSets sets;

    @Autowired
    SpiralCurriculum spiral;

    /** The shipped statements under new codes; the last is dropped and one is new. */
    private StatementSetRehearsal rehearsal() {
        var statements = new StringBuilder("code,phase,strand,item_no,paraphrase\n");
        var mapping = new StringBuilder("old,new,kind\n");
        var all = List.copyOf(spiral.statements());
        for (int i = 0; i < all.size() - 1; i++) {
            var it = all.get(i);
            statements.append(
                    "N-%03d,%s,h,1,w\n".formatted(i, it.phase() == Statement.Phase.PRIMARY ? "primary" : "secondary"));
            mapping.append("%s,N-%03d,same\n".formatted(it.code(), i));
        }
        mapping.append(all.getLast().code()).append(",,dropped\n,N-NEW,new\n");
        statements.append("N-NEW,secondary,h,1,w\n");
        return sets.rehearse(
                statements.toString().getBytes(StandardCharsets.UTF_8),
                mapping.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @As({"TEACHER", "PSHE_LEAD"})
    void aLaterVersionStandsBesideTheShippedOneAndCoverageIsReadAgainstEither() {
        var it = rehearsal();
        assertThat(it.problems()).isEmpty();
        assertThat(sets.all()).isEmpty();
        var id = sets.load("2028 guidance", it);
        assertThat(sets.all()).singleElement().satisfies(set -> {
            assertThat(set.statements()).isEqualTo(spiral.statements().size());
            assertThat(set.covered()).isEqualTo(set.secondary() - 1);
        });
        assertThat(sets.uncovered(id)).extracting(NewStatement::code).containsExactly(new StatementCode("N-NEW"));
        var first = spiral.statements().iterator().next().code();
        assertThat(sets.in(id, List.of(first))).containsExactly(new StatementCode("N-000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sets.load("2028 guidance", it))
                .withMessage("curriculum.statements.mistake.taken");
        sets.remove(id);
        assertThat(sets.all()).isEmpty();
    }

    @Test
    @As("TEACHER")
    void onlyTheLeadLoadsOne() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> sets.rehearse(new byte[0], new byte[0]));
    }
}
