package org.alongside.mentoring.joining;

import java.time.LocalDate;
import java.util.List;

/**
 * What a certificate says.
 *
 * @param modules titles of those that are done
 * @param liveMinutes with an adult
 * @param completedOn the day on which the last of it was done
 * @param freshUntil until when it counts without a refresher
 * @param demo whether the school and everybody in it is invented
 */
record CertificateFacts(
        String name,
        String school,
        List<String> modules,
        int liveMinutes,
        LocalDate completedOn,
        LocalDate freshUntil,
        boolean demo) {
    CertificateFacts {
        modules = List.copyOf(modules);
    }
}
