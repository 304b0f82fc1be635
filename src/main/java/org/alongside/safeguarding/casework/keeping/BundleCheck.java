package org.alongside.safeguarding.casework.keeping;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Link;
import org.jspecify.annotations.Nullable;

/** Says of a copy whether it is what the school signed; needs nothing but the copy. */
final class BundleCheck {
    private BundleCheck() {}

    /** What is wrong with a copy. */
    enum Wrong {
        /** The entry is not in its place. */
        MISPLACED,
        /** The entry does not follow on the one before it. */
        UNCHAINED,
        /** The entry does not say what it said when it was written. */
        CHANGED,
        /** The words are not those that were kept. */
        WORDS_CHANGED,
        /** The end is missing, or something was added to it. */
        END_CHANGED,
        /** Everything fits, but it is not what the school signed. */
        NOT_SIGNED
    }

    /** What the check found. */
    sealed interface Result {
        /**
         * Nothing.
         *
         * @param entries how many there are
         * @param withheld how many of them are withheld as a whole or in part
         */
        record Intact(int entries, int withheld) implements Result {}

        /**
         * Something.
         *
         * @param place of the first entry that is wrong
         */
        record Broken(long place, Wrong what) implements Result {}
    }

    static Result check(Bundle bundle) {
        var last = Link.start(bundle.chain()).hex();
        int withheld = 0;
        long place = 0;
        for (var entry : bundle.entries()) {
            place++;
            var wrong = wrong(bundle.chain(), entry, place, last);
            if (wrong != null) {
                return new Result.Broken(place, wrong);
            }
            last = entry.hash();
            withheld += entry.fields() == null || entry.parts().stream().anyMatch(it -> it.words() == null) ? 1 : 0;
        }
        if (!last.equals(bundle.last())) {
            return new Result.Broken(place + 1, Wrong.END_CHANGED);
        }
        return signed(bundle)
                ? new Result.Intact(bundle.entries().size(), withheld)
                : new Result.Broken(Math.max(1, place), Wrong.NOT_SIGNED);
    }

    private static @Nullable Wrong wrong(String chain, Bundle.Entry entry, long place, String last) {
        if (entry.place() != place) {
            return Wrong.MISPLACED;
        }
        try {
            var before = new Hash(entry.before());
            var hash = new Hash(entry.hash());
            var fields = entry.fields();
            if (fields != null
                    && !Link.after(chain, place - 1, before, fields).hash().equals(hash)) {
                return Wrong.CHANGED;
            }
            if (!before.hex().equals(last)) {
                return Wrong.UNCHAINED;
            }
            return fields == null || wordsHold(fields, entry.parts()) ? null : Wrong.WORDS_CHANGED;
        } catch (IllegalArgumentException noHash) {
            return Wrong.CHANGED;
        }
    }

    /** The words are those that the entry commits to, in their order, none left out. */
    private static boolean wordsHold(List<Field> fields, List<Bundle.Part> parts) {
        var commitments = fields.stream()
                .filter(it -> it.name().equals("words"))
                .map(Field::value)
                .toList();
        if (!commitments.equals(parts.stream().map(Bundle.Part::commitment).toList())) {
            return false;
        }
        return parts.stream().allMatch(BundleCheck::holds);
    }

    private static boolean holds(Bundle.Part part) {
        var salt = part.salt();
        var words = part.words();
        if (words == null) {
            return salt == null && part.withheld() != null;
        }
        return salt != null && Commitment.to(salt, words).hex().equals(part.commitment());
    }

    private static boolean signed(Bundle bundle) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(bundle.publicKey())));
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(bundle.signedBytes());
            return signature.verify(Base64.getDecoder().decode(bundle.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notEvenAKey) {
            return false;
        }
    }
}
