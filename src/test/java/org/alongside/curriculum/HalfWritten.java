package org.alongside.curriculum;

import java.io.IOException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped curriculum as it would be if one strand had not been written yet. */
public final class HalfWritten {
    private HalfWritten() {}

    /** Everything but the lessons of this strand. */
    public static SpiralCurriculum without(String strand) throws IOException {
        var whole = new CurriculumReader(CurriculumFiles.shipped(new PathMatchingResourcePatternResolver())).read();
        return new SpiralCurriculum(new Curriculum(
                whole.strands(),
                whole.units(),
                whole.lessons().stream()
                        .filter(it -> !it.strand().value().equals(strand))
                        .toList(),
                whole.statements(),
                whole.findings()));
    }
}
