package org.alongside.safeguarding.casework.keeping;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alongside.safeguarding.casework.chain.Hash;

/**
 * How every chain ended at some moment, and 24 digits that nobody else gets out of other ends: whoever keeps the digits
 * elsewhere can say later whether these records still are those.
 *
 * @param heads a line for each chain: its name, how many entries it had, and the last one's hash
 * @param code as it is kept; whether it is that of the rest is for {@link #isGenuine()} to say
 */
record RecordMark(Instant madeAt, String heads, String code) {
    private static final BigInteger CODES = BigInteger.TEN.pow(24);
    private static final int GROUP = 4;
    private static final Pattern NO_DIGIT = Pattern.compile("[\\s\\p{Pd}.]");
    private static final Pattern CODE = Pattern.compile("[0-9]{24}");

    static RecordMark of(Instant madeAt, String heads) {
        return new RecordMark(madeAt, heads, code(madeAt, heads));
    }

    private static String code(Instant madeAt, String heads) {
        var digest = Hash.of(List.of("alongside mark 1", madeAt.toString(), heads));
        return "%024d".formatted(new BigInteger(digest.hex(), 16).mod(CODES));
    }

    /**
     * The digits that somebody typed, with or without spaces and dashes.
     *
     * @throws IllegalArgumentException with a message key if they are not 24
     */
    static String typed(String words) {
        var digits = NO_DIGIT.matcher(words).replaceAll("");
        if (!CODE.matcher(digits).matches()) {
            throw new IllegalArgumentException("safeguarding.audit.mark.not-one");
        }
        return digits;
    }

    /** Whether the digits are those of the moment and the lines. */
    boolean isGenuine() {
        return code.equals(code(madeAt, heads));
    }

    List<End> ends() {
        return heads.lines().map(End::of).toList();
    }

    /** Six groups of four digits, as people read them. */
    String inGroups() {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The groups as numbers, which are all that a mail can carry. */
    List<Long> numbers() {
        return IntStream.range(0, code.length() / GROUP)
                .mapToObj(it -> Long.valueOf(code.substring(it * GROUP, (it + 1) * GROUP)))
                .toList();
    }

    /** How one chain ended. */
    record End(String chain, long place, String hash) {
        /** @throws IllegalArgumentException if it is no such line */
        static End of(String line) {
            var words = line.split(" ", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("not a line of a mark");
            }
            return new End(words[0], Long.parseLong(words[1]), words[2]);
        }

        String line() {
            return "%s %d %s".formatted(chain, place, hash);
        }
    }
}
