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
    void aRelayThatGaveTheMailANumberOfItsOwnIsUnderstoodByOurs() {
        var original = "Message-ID: <" + notice + "@alongside>";
        var mail = Report.of(notice).text();
        assertThat(mail).contains(original);
        var renumbered = mail.replace(original, "Message-ID: <0100018f@relay.example>");
        assertThat(read(renumbered)).isEmpty();
        assertThat(read(mail.replace(
                        original, "X-Alongside: <" + notice + "@alongside>\r\nMessage-ID: <0100018f@relay.example>")))
                .map(DeliveryReport::notice)
                .contains(notice);
    }

    /** As Exchange builds them: words for people in two forms, and of the mail its heading alone. */
    @Test
    void aReportOfExchangeIsUnderstood() {
        assertThat(read("""
                        From: Microsoft Outlook <MicrosoftExchange329e71ec@school.example>
                        To: portal@school.example
                        Subject: Undeliverable: Something waits
                        Content-Type: multipart/report; report-type=delivery-status;
                        \tboundary="outer"
                        In-Reply-To: <%1$s@alongside>

                        --outer
                        Content-Type: multipart/alternative; differences=Content-Type;
                        \tboundary="inner"

                        --inner
                        Content-Type: text/plain; charset="us-ascii"

                        The email address you entered couldn't be found.

                        --inner
                        Content-Type: text/html; charset="us-ascii"

                        <html><body>Not found</body></html>

                        --inner--

                        --outer
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns;LO1P123MB0001.GBRP123.PROD.OUTLOOK.COM
                        Received-From-MTA: dns;mail.school.example
                        Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000

                        Final-Recipient: rfc822;h.lowe@school.example
                        Action: failed
                        Status: 5.1.10
                        Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found

                        --outer
                        Content-Type: message/rfc822

                        Received: from mail.school.example by LO1P123MB0001.GBRP123.PROD.OUTLOOK.COM
                        From: portal@school.example
                        Message-ID: <%1$s@alongside>
                        Subject: Something waits

                        --outer--
                        """.formatted(notice).replace("\n", "\r\n"))).hasValueSatisfying(this::isAboutThatAddress);
    }

    /** As Google builds them: a picture first, a number in the status of the mail, its heading as text. */
    @Test
    void aReportOfGoogleIsUnderstood() {
        assertThat(read("""
                        From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
                        To: portal@school.example
                        Content-Type: multipart/report; boundary="000000000000a1"; report-type=delivery-status
                        Subject: Delivery Status Notification (Failure)
                        References: <%1$s@alongside>
                        In-Reply-To: <%1$s@alongside>

                        --000000000000a1
                        Content-Type: multipart/related; boundary="000000000000a2"

                        --000000000000a2
                        Content-Type: text/html; charset="UTF-8"

                        <html><body>Address not found</body></html>
                        --000000000000a2
                        Content-Type: image/png; name="icon.png"
                        Content-Transfer-Encoding: base64

                        iVBORw0KGgo=
                        --000000000000a2--
                        --000000000000a1
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; googlemail.com
                        Arrival-Date: Mon, 23 Nov 2026 02:00:00 -0800 (PST)
                        X-Original-Message-ID: <%1$s@alongside>

                        Final-Recipient: rfc822; h.lowe@school.example
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.
                        Last-Attempt-Date: Mon, 23 Nov 2026 02:00:01 -0800 (PST)

                        --000000000000a1
                        Content-Type: text/rfc822-headers

                        From: portal@school.example
                        Message-ID: <%1$s@alongside>
                        Subject: Something waits

                        --000000000000a1--
                        """.formatted(notice).replace("\n", "\r\n"))).hasValueSatisfying(this::isAboutThatAddress);
    }

    private void isAboutThatAddress(DeliveryReport it) {
        assertThat(it.notice()).isEqualTo(notice);
        assertThat(it.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.recipients()).containsExactly("h.lowe@school.example");
            assertThat(failure.status().isHard()).isTrue();
        });
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
        assertThat(ReportReader.isReport("Multipart/Report; report-type=delivery-status"))
                .isTrue();
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
