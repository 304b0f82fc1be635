package org.alongside.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The ids that were given out once. What was taught, and who was trained, is remembered by them. */
record RegisterOfIds(List<String> ids, Source source) {
    static final String FILE = "ids.yaml";

    /** Empty for a folder that keeps no register. */
    static RegisterOfIds in(CurriculumFiles files) throws BrokenFile {
        if (!files.byPath().containsKey(FILE)) {
            return new RegisterOfIds(List.of(), new Source(FILE, 1));
        }
        var fields = Fields.parse(FILE, 1, files.text(FILE));
        return new RegisterOfIds(fields.texts("ids"), fields.source("ids"));
    }

    List<Finding> missingFrom(Curriculum curriculum) {
        var there = new HashSet<String>();
        curriculum.lessons().forEach(it -> there.add(it.id().value()));
        curriculum.companions().course().forEach(module -> {
            there.add(module.id());
            module.scenarios().forEach(it -> there.add(it.id()));
        });
        curriculum.companions().resources().forEach(it -> there.add(it.id()));
        var findings = new ArrayList<Finding>();
        ids.stream()
                .filter(it -> !there.contains(it))
                .forEach(it -> findings.add(new Finding(source, Finding.Kind.GONE_ID, it)));
        return findings;
    }
}
