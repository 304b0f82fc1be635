package org.alongside.safeguarding.casework.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTests {
    private static final String CHAIN = "case/00000000-0000-0000-0000-000000000001";
    private static final Anchor OURS =
            new Anchor("our secret, which is not in the database".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final Anchor THEIRS = new Anchor(
            "their guess, which is another one entirely".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    /** What a verification is given. */
    record Stored(List<Link> links, @Nullable Head head) {}

    interface Check {
        Verdict of(Stored stored);
    }

    private static final Check OURS_IN_FULL = it -> Verification.of(CHAIN, it.links(), it.head(), OURS);

    /** A hash chain without a head, as they are often built. */
    private static final Check PLANTED_WITHOUT_A_HEAD = it -> {
        var verification = new Verification(CHAIN);
        it.links().forEach(verification::next);
        var last =
                it.links().isEmpty() ? Link.start(CHAIN) : it.links().getLast().hash();
        return verification.end(new Head(CHAIN, it.links().size(), last, last));
    };

    @Test
    void whatNobodyTouchedIsIntact() {
        for (int length = 0; length < 30; length++) {
            var verdict = OURS_IN_FULL.of(chain(length, new Random(length)));
            assertThat(verdict).isEqualTo(new Verdict.Intact(length));
        }
    }

    @Test
    void everyDeedOfABurglarIsFoundAtItsPlace() {
        assertThat(survivors(OURS_IN_FULL)).isEmpty();
    }

    @Test
    void aChainWithoutAHeadIsCaughtByTheSameTest() {
        assertThat(survivors(PLANTED_WITHOUT_A_HEAD))
                .containsExactly("add", "change and hash anew", "cut off", "cut off all", "rewrite", "take out");
    }

    /** Deeds that a check did not find in at least one of many chains. */
    private static TreeSet<String> survivors(Check check) {
        var survivors = new TreeSet<String>();
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var stored = chain(2 + random.nextInt(12), random);
            var links = stored.links();
            int at = random.nextInt(links.size());
            var head = stored.head();
            note(survivors, "change", at + 1, check.of(with(stored, at, changed(links.get(at), random))));
            note(
                    survivors,
                    "change and hash anew",
                    at + 1 == links.size() ? at + 1 : at + 2,
                    check.of(with(stored, at, hashedAnew(links.get(at)))));
            note(survivors, "take out", at + 1, check.of(new Stored(without(links, at), head)));
            note(survivors, "double", at + 2, check.of(new Stored(inserted(links, at + 1, links.get(at)), head)));
            int other = (at + 1 + random.nextInt(links.size() - 1)) % links.size();
            note(survivors, "swap", Math.min(at, other) + 1, check.of(new Stored(swapped(links, at, other), head)));
            note(
                    survivors,
                    "swap places",
                    Math.min(at, other) + 1,
                    check.of(new Stored(placesSwapped(links, at, other), head)));
            var cut = links.subList(0, links.size() - 1);
            note(survivors, "cut off", links.size(), check.of(new Stored(cut, head)));
            note(
                    survivors,
                    "cut off",
                    links.size(),
                    check.of(new Stored(
                            cut, THEIRS.sign(CHAIN, cut.size(), cut.getLast().hash()))));
            note(
                    survivors,
                    "cut off all",
                    1,
                    check.of(new Stored(List.of(), THEIRS.sign(CHAIN, 0, Link.start(CHAIN)))));
            var more = Link.after(CHAIN, links.size(), links.getLast().hash(), fields(random));
            note(survivors, "add", links.size() + 1, check.of(new Stored(inserted(links, links.size(), more), head)));
            note(survivors, "rewrite", links.size(), check.of(new Stored(rewritten(links, at, random), head)));
        }
        return survivors;
    }

    private static void note(TreeSet<String> survivors, String deed, int place, Verdict verdict) {
        if (!(verdict instanceof Verdict.Broken broken)) {
            survivors.add(deed);
        } else if (!deed.startsWith("cut") && broken.place() != place) {
            survivors.add(deed + " found at " + broken.place() + " instead of " + place);
        }
    }

    @Test
    void aHeadThatIsGoneForgedOrAnothersIsFound() {
        var stored = chain(3, new Random(3));
        var last = stored.links().getLast().hash();
        assertThat(broken(new Stored(stored.links(), null))).isEqualTo(Break.NO_HEAD);
        assertThat(broken(new Stored(stored.links(), THEIRS.sign(CHAIN, 3, last))))
                .isEqualTo(Break.HEAD_FORGED);
        assertThat(broken(new Stored(stored.links(), OURS.sign("case/other", 3, last))))
                .isEqualTo(Break.HEAD_FORGED);
        assertThat(broken(new Stored(stored.links(), OURS.sign(CHAIN, 4, last))))
                .isEqualTo(Break.CUT_OFF);
    }

    @Test
    void anEntryOfAnotherRecordDoesNotFit() {
        var stored = chain(2, new Random(1));
        var other = Link.after("case/other", 1, stored.links().getFirst().hash(), fields(new Random(2)));
        assertThat(broken(with(stored, 1, other))).isEqualTo(Break.MISPLACED);
    }

    @Test
    void noTwoListsOfTextsHaveTheSameBytes() {
        List<List<@Nullable String>> lists = new ArrayList<>();
        lists.add(List.of("ab", "c"));
        lists.add(List.of("a", "bc"));
        lists.add(List.of("abc"));
        lists.add(List.of("abc", ""));
        lists.add(java.util.Arrays.asList("abc", null));
        lists.add(List.of());
        assertThat(lists.stream().map(Hash::of).distinct()).hasSameSizeAs(lists);
    }

    @Test
    void wordsAreBoundByTheirSaltAndNotToBeGuessed() {
        var salt = Commitment.salt();
        assertThat(Commitment.to(salt, "He gets angry")).isEqualTo(Commitment.to(salt, "He gets angry"));
        assertThat(Commitment.to(salt, "He gets angry.")).isNotEqualTo(Commitment.to(salt, "He gets angry"));
        assertThat(Commitment.to(Commitment.salt(), "He gets angry"))
                .isNotEqualTo(Commitment.to(salt, "He gets angry"));
    }

    /** The bytes are for decades: a change here breaks every record that was ever written. */
    @Test
    void theBytesNeverChange() {
        var link = Link.after(
                "case/x", 0, Link.start("case/x"), List.of(new Field("kind", "NOTE"), new Field("at", null)));
        assertThat(Link.start("case/x").hex())
                .isEqualTo("dd9be1d12f590ee1f4993d690fef66a18a5eba25775b7d0558e2ae896c968d4e");
        assertThat(link.hash().hex()).isEqualTo("0173357be1332c588cdf2f1306e683d436be07efcb9fd2f89aa82eded7d0523e");
        assertThat(Commitment.to("0".repeat(64), "words").hex())
                .isEqualTo("363a1ba03e8e97ba32d22d6a53cf4d182a3f6dc480bcb904905414c00bb50ab8");
    }

    private static Break broken(Stored stored) {
        return OURS_IN_FULL.of(stored) instanceof Verdict.Broken broken ? broken.what() : null;
    }

    private static Stored chain(int length, Random random) {
        var links = new ArrayList<Link>();
        var last = Link.start(CHAIN);
        for (int i = 0; i < length; i++) {
            links.add(Link.after(CHAIN, i, last, fields(random)));
            last = links.getLast().hash();
        }
        return new Stored(links, OURS.sign(CHAIN, length, last));
    }

    private static List<Field> fields(Random random) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("number", "" + random.nextLong()));
        for (int i = 0; i <= random.nextInt(4); i++) {
            fields.add(new Field("field " + i, random.nextInt(5) == 0 ? null : "" + random.nextLong()));
        }
        return fields;
    }

    /** One field says something else, is gone, is new or stands elsewhere. */
    private static Link changed(Link link, Random random) {
        var fields = new ArrayList<>(link.fields());
        switch (random.nextInt(4)) {
            case 0 ->
                fields.set(
                        0,
                        new Field(
                                fields.getFirst().name(),
                                "another " + fields.getFirst().value()));
            case 1 -> fields.removeFirst();
            case 2 -> fields.add(new Field("more", null));
            default -> fields.set(0, new Field("renamed", fields.getFirst().value()));
        }
        return new Link(link.chain(), link.place(), link.before(), fields, link.hash());
    }

    private static Link hashedAnew(Link link) {
        var fields = new ArrayList<>(link.fields());
        fields.add(new Field("more", "of it"));
        return Link.after(link.chain(), link.place() - 1, link.before(), fields);
    }

    private static Stored with(Stored stored, int at, Link link) {
        var links = new ArrayList<>(stored.links());
        links.set(at, link);
        return new Stored(links, stored.head());
    }

    private static List<Link> without(List<Link> links, int at) {
        var rest = new ArrayList<>(links);
        rest.remove(at);
        return rest;
    }

    private static List<Link> inserted(List<Link> links, int at, Link link) {
        var more = new ArrayList<>(links);
        more.add(at, link);
        return more;
    }

    private static List<Link> swapped(List<Link> links, int one, int other) {
        var both = new ArrayList<>(links);
        java.util.Collections.swap(both, one, other);
        return both;
    }

    private static List<Link> placesSwapped(List<Link> links, int one, int other) {
        var both = swapped(links, one, other);
        for (int at : new int[] {one, other}) {
            var it = both.get(at);
            both.set(at, new Link(it.chain(), at + 1L, it.before(), it.fields(), it.hash()));
        }
        return both;
    }

    private static List<Link> rewritten(List<Link> links, int from, Random random) {
        var all = new ArrayList<>(links.subList(0, from));
        var last = from == 0 ? Link.start(CHAIN) : all.getLast().hash();
        for (int i = from; i < links.size(); i++) {
            var link = Link.after(
                    CHAIN, i, last, i == from ? fields(random) : links.get(i).fields());
            all.add(link);
            last = link.hash();
        }
        return all;
    }
}
