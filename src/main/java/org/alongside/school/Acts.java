package org.alongside.school;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The administrative acts for those who answer for the portal. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HEAD')")
class Acts {
    private final AdministrativeActs lines;

    Acts(AdministrativeActs lines) {
        this.lines = lines;
    }

    /** The newest first. */
    List<AdministrativeActs.Line> page(int from, int most) {
        return lines.page(from, most);
    }
}
