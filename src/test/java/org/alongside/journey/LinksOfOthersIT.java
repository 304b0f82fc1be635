package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.Portal;
import org.alongside.bench.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Files that a lead has made lie at addresses. Whoever else asks for them gets nothing, with a session of their own or
 * without any, and nor does the lead when the sign-in was too long ago. Over HTTP, as anybody could.
 */
class LinksOfOthersIT {
    private static final String PASSWORD = "alongside-demo";
    private static final String FILES = "VAADIN/dynamic";
    private static final String PDF = "200 %PDF";

    /** Every role of the demo that reads no case about a child. */
    private static final List<String> OTHERS =
            List.of("a.okafor", "i.hassan", "h.lowe", "d.price", "g.adeyemi", "c.whittle", "i.marsh");

    @Test
    void aFileIsForTheSessionThatMadeItAndForAFreshSignIn() throws Exception {
        try (var portal =
                Portal.start(Portal.emptyFolder("links-of-others"), "--alongside.safeguarding.fresh-sign-in=60s")) {
            portal.awaitFirstPage();
            var strangers = new ArrayList<>(List.of(new Visitor(portal.address())));
            for (var name : OTHERS) {
                var other = new Visitor(portal.address());
                other.signIn(name, PASSWORD);
                other.open("me");
                strangers.add(other);
            }
            // each page stays open: with it goes what it gives out
            var papers = new Visitor(portal.address());
            papers.signIn("f.siddiqui", PASSWORD);
            var copies = new Visitor(portal.address());
            copies.signIn("t.blake", PASSWORD);
            onlyFor(papers, paper(papers), strangers);
            onlyFor(copies, copy(copies), strangers);
            refusedAfterAWhile(papers);
            refusedAfterAWhile(copies);
        }
    }

    private static void onlyFor(Visitor lead, List<String> links, List<Visitor> strangers) throws Exception {
        var own = new ArrayList<String>();
        for (var link : links) {
            own.add(lead.fetch(link));
            for (var stranger : strangers) {
                assertThat(stranger.fetch(link)).as(link).doesNotStartWith(PDF).doesNotStartWith("200 {");
            }
        }
        assertThat(own).as("the lead's own").anyMatch(it -> it.startsWith(PDF)).allMatch(it -> it.startsWith("200 "));
    }

    private static void refusedAfterAWhile(Visitor lead) {
        for (var link : lead.links(FILES)) {
            await().atMost(Duration.ofSeconds(150)).until(() -> lead.fetch(link).startsWith("403"));
        }
    }

    /** What is handed to an agency. */
    private static List<String> paper(Visitor lead) throws Exception {
        lead.open("safeguarding/referrals");
        lead.open(lead.links("safeguarding/referral/").getFirst());
        lead.click("make-paper");
        return lead.links(FILES);
    }

    /** A copy of a record, for people and for programs. */
    private static List<String> copy(Visitor lead) throws Exception {
        lead.open("safeguarding/cases");
        lead.open(lead.links("safeguarding/case/").getFirst().replace("/case/", "/give/"));
        lead.fill("give-reason", "For the court");
        lead.click("all-entries");
        lead.click("make-copy");
        return lead.links(FILES);
    }
}
