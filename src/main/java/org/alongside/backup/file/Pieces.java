package org.alongside.backup.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A part whose length nobody knows before it is written: pieces with their lengths, and a length of nought at its end. */
final class Pieces extends OutputStream {
    static final int LARGEST = 1 << 16;

    private final DataOutputStream out;
    private final byte[] piece = new byte[LARGEST];
    private int filled;

    Pieces(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        if (filled == LARGEST) {
            pass();
        }
        piece[filled++] = (byte) one;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            if (filled == LARGEST) {
                pass();
            }
            var some = Math.min(LARGEST - filled, from + length - at);
            System.arraycopy(bytes, at, piece, filled, some);
            filled += some;
            at += some;
        }
    }

    private void pass() throws IOException {
        if (filled > 0) {
            out.writeInt(filled);
            out.write(piece, 0, filled);
            filled = 0;
        }
    }

    /** After this comes the next part; what seals closes its stream, and this must not close the file. */
    void end() throws IOException {
        pass();
        out.writeInt(0);
    }

    /** Reads what was written so. */
    static final class Reading extends InputStream {
        private final DataInputStream in;
        private int left;
        private boolean over;

        Reading(InputStream in) {
            this.in = new DataInputStream(in);
        }

        private boolean more() throws IOException {
            if (!over && left == 0) {
                left = in.readInt();
                over = left == 0;
            }
            return !over;
        }

        @Override
        public int read() throws IOException {
            if (!more()) {
                return -1;
            }
            left--;
            return in.readUnsignedByte();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            var some = in.read(bytes, from, Math.min(left, length));
            if (some < 0) {
                throw new EOFException();
            }
            left -= some;
            return some;
        }
    }
}
