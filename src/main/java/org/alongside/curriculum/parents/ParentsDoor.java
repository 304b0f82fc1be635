package org.alongside.curriculum.parents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody without an account may come in. */
@Service
@PreAuthorize("permitAll()")
class ParentsDoor {
    private final ParentsTables tables;
    private final CodeTries tries;

    ParentsDoor(ParentsTables tables, CodeTries tries) {
        this.tables = tables;
        this.tries = tries;
    }

    /** How the door stands. */
    @Transactional(readOnly = true)
    PageSettings.Door door() {
        return tables.settings().door();
    }

    /** Whether whoever shows this pass, or none, may see the page now. */
    @Transactional(readOnly = true)
    boolean isOpenTo(@Nullable Pass pass) {
        var settings = tables.settings();
        return switch (settings.door()) {
            case OFF -> false;
            case PUBLIC -> true;
            case CODE -> pass != null && settings.code() != null && same(pass.code(), settings.code());
        };
    }

    /** What came of typing a code. */
    enum Answer {
        RIGHT,
        WRONG,
        WAIT
    }

    /** Answer and, for the right code, a pass. */
    record Entry(Answer answer, Optional<Pass> pass) {}

    /** @param address from which the request came */
    Entry enter(String code, String address) {
        var settings = tables.settings();
        if (settings.door() != PageSettings.Door.CODE || settings.code() == null) {
            return new Entry(Answer.WRONG, Optional.empty());
        }
        if (!tries.mayTry(address)) {
            return new Entry(Answer.WAIT, Optional.empty());
        }
        if (!same(code, settings.code())) {
            return new Entry(Answer.WRONG, Optional.empty());
        }
        tries.right(address);
        return new Entry(Answer.RIGHT, Optional.of(new Pass(settings.code())));
    }

    /** As one reads a code out: neither case nor spaces nor hyphens matter. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(plain(one), plain(other));
    }

    private static byte[] plain(String code) {
        return code.toLowerCase(Locale.UK).replaceAll("[\\s-]+", "").getBytes(StandardCharsets.UTF_8);
    }
}
