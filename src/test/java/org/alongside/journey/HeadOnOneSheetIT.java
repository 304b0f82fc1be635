package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.Portal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The head's page of the demo school prints on one A4, with everything that stands on it. */
class HeadOnOneSheetIT {
    private static final float WIDTH_OF_A4 = 595;

    @Test
    void theHeadsPageIsOneSheetOfPaper() throws Exception {
        var home = Portal.emptyFolder("head-on-one-sheet");
        try (var portal = Portal.start(home)) {
            portal.awaitFirstPage();
            try (var desk = Browser.desk(portal.address())) {
                desk.signIn("g.adeyemi", "alongside-demo");
                desk.go("reporting/head");
                try (var sheet = Loader.loadPDF(desk.print())) {
                    assertThat(sheet.getNumberOfPages()).isEqualTo(1);
                    assertThat(sheet.getPage(0).getMediaBox().getWidth())
                            .isCloseTo(WIDTH_OF_A4, org.assertj.core.api.Assertions.within(2f));
                    assertThat(new PDFTextStripper().getText(sheet))
                            .contains(
                                    "Alongside ·",
                                    "Needs a decision from you",
                                    "lessons taught",
                                    "Pairings",
                                    "This year, last half-term, last year");
                }
            }
        }
        FileSystemUtils.deleteRecursively(home);
    }
}
