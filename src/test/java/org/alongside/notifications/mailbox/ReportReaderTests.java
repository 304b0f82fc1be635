package org.alongside.notifications.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTests {
    private final UUID notice = UUID.randomUUID();

    private java.util.Optional<DeliveryReport> read(String mail) {
        return ReportReader.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aReportOfARealServerIsUnderstood() {
        assertThat(read(Report.of(notice).text())).hasValueSatisfying(it -> {
            assertThat(it.notice()).isEqualTo(notice);
            assertThat(it.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.recipients()).containsExactly("h.lowe@school.example");
                assertThat(failure.status()).hasToString("5.1.1");
            });
        });
    }

    @Test
    void aServerThatSendsNothingOfTheMailBackIsUnderstoodByWhatItAnswersTo() {
        var mail = Report.of(notice).withoutOriginal().text();
        assertThat(read(mail)).isEmpty();
        assertThat(read("In-Reply-To: <" + notice + "@alongside>\r\n" + mail))
                .map(DeliveryReport::notice)
                .contains(notice);
    }

    @Test
    void thatAMailTakesLongerOrArrivedIsNoFailure() {
        assertThat(read(Report.of(notice).action("delayed").status("4.4.1").text()))
                .isEmpty();
        assertThat(read(Report.of(notice).action("delivered").status("2.0.0").text()))
                .isEmpty();
    }

    @Test
    void whatIsDamagedIsLeftAlone() {
        var whole = Report.of(notice).text();
        for (int end = 0; end < whole.length(); end += 7) {
            read(whole.substring(0, end));
        }
        var random = new Random(7);
        for (int number = 0; number < 200; number++) {
            var bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
            for (int change = 0; change < 30; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(ReportReader.read(bytes)).isNotNull();
        }
        assertThat(read(whole.replace("boundary=\"report\"", "boundary=\"\""))).isEmpty();
        assertThat(read(whole.replace("Status: 5.1.1", "Status: none"))).isEmpty();
    }

    @Test
    void aMailOfSomebodyIsNoReport() {
        assertThat(ReportReader.isReport("text/plain; charset=utf-8")).isFalse();
        assertThat(ReportReader.isReport(null)).isFalse();
        assertThat(ReportReader.isReport("Multipart/Report; report-type=delivery-status")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, ADDRESS, true", "5.1.2, ADDRESS, true", "5.4.1, ADDRESS, true", "5.0.0, ADDRESS, true",
        "5.2.1, CLOSED, true", "5.2.2, FULL, false", "4.2.2, FULL, false", "5.7.1, RULE, false",
        "5.1.8, RULE, false", "4.4.1, OTHER, false", "5.6.0, OTHER, false", "4.1.1, ADDRESS, false"
    })
    void onlyAnAddressThatThereIsNotIsHard(String text, Status.Why why, boolean hard) {
        var status = Status.in(text).orElseThrow();
        assertThat(status.why()).isEqualTo(why);
        assertThat(status.isHard()).isEqualTo(hard);
    }
}
