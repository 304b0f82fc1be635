package org.alongside.curriculum;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads the curriculum once, at start: the shipped one, or the folder that {@code alongside.curriculum} names.
 *
 * @see "Decision 0008"
 */
@Configuration(proxyBeanMethods = false)
class CurriculumFromFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CurriculumFromFiles.class);

    @Bean
    Curriculum curriculum(@Value("${alongside.curriculum:}") String folder, ResourcePatternResolver classPath) {
        var curriculum = new CurriculumReader(files(folder, classPath)).read();
        LOG.info(
                "Curriculum: {} strands, {} lessons, {} statements, {} findings",
                curriculum.strands().size(),
                curriculum.lessons().size(),
                curriculum.statements().size(),
                curriculum.findings().size());
        curriculum.findings().forEach(finding -> LOG.warn("Curriculum: {}", finding));
        return curriculum;
    }

    /** A curriculum that cannot be read leaves the map empty; it must not keep the way to the safeguarding lead shut. */
    static CurriculumFiles files(String folder, ResourcePatternResolver classPath) {
        try {
            return folder.isBlank() ? CurriculumFiles.shipped(classPath) : CurriculumFiles.in(Path.of(folder));
        } catch (IOException e) {
            LOG.error("The curriculum folder cannot be read: {}", e.toString());
            return new CurriculumFiles(new TreeMap<>());
        }
    }
}
