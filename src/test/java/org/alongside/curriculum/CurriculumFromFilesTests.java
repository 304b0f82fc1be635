package org.alongside.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CurriculumFromFilesTests {
    @TempDir
    Path folder;

    @Test
    void withoutASettingItIsTheShippedCurriculum() {
        assertThat(curriculum("").strands()).hasSize(10);
    }

    @Test
    void aFolderTakesThePlaceOfTheShippedCurriculum() throws IOException {
        new SmallCurriculum(folder);

        assertThat(curriculum(folder.toString()).strands())
                .extracting(Strand::name)
                .containsExactly("Trust and care");
    }

    @Test
    void aFolderThatIsNotThereLeavesTheMapEmptyAndTheProgramRunning() {
        var curriculum = curriculum(folder.resolve("nowhere").toString());

        assertThat(curriculum.lessons()).isEmpty();
        assertThat(curriculum.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.BROKEN);
    }

    private static Curriculum curriculum(String folder) {
        return new CurriculumFromFiles().curriculum(folder, new PathMatchingResourcePatternResolver());
    }
}
