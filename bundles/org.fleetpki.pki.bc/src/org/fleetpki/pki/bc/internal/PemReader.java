// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.files.PkiFormat;

/**
 * Reads the blocks of the textual encoding of RFC 7468 one after the other, in constant memory, and more generously than
 * that document asks: boundaries may stand anywhere in a line, and the body may be broken by any white space, as some
 * vendors print whole files on one line. A broken block does not hide the ones behind it.
 */
final class PemReader {

    /** Longest label that is looked for; "ENCRYPTED PRIVATE KEY" has 21 characters. */
    private static final int MAX_LABEL = 64;

    /** Longest body: the base64 of the largest object, and as much again of line ends and headers. */
    private static final int MAX_BODY = ForeignData.MAX_BYTES * 2;

    /** So much of the text before a block is kept, to find its name in. */
    private static final int TAIL = 4096;

    private static final Pattern NAME = Pattern.compile("friendlyName: ([^\\r\\n]{1,256})");

    private static final Pattern ENCRYPTED = Pattern.compile(
            "\\s*Proc-Type:\\s*4\\s*,\\s*ENCRYPTED\\s+DEK-Info:\\s*([A-Za-z0-9-]+)\\s*,\\s*([0-9A-Fa-f]+)\\s");

    private final TextSource in;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private int keep = ForeignData.MAX_BYTES;
    private boolean overflow;
    private Boundary begin;

    /**
     * A BEGIN or END line.
     *
     * @param offset where it stands in the file, in bytes
     */
    private record Boundary(boolean isBegin, String label, long offset) {}

    PemReader(TextSource in) {
        this.in = in;
    }

    /** The next block; empty at the end. */
    Optional<Piece> next() throws IOException {
        String name = "";
        while (begin == null) {
            text.setLength(0);
            Boundary boundary = read(keep, true);
            if (boundary == null) {
                return Optional.empty();
            }
            keep = TAIL;
            name = name();
            begin = boundary.isBegin() ? boundary : null;
        }
        Boundary opened = begin;
        text.setLength(0);
        overflow = false;
        Boundary closed = read(MAX_BODY, false);
        begin = closed != null && closed.isBegin() ? closed : null;
        if (closed == null || closed.isBegin() || !closed.label().equals(opened.label())) {
            return Optional.of(broken(opened, name, "it has no matching END line"));
        }
        return Optional.of(overflow ? broken(opened, name, "it is larger than 1 MB") : block(opened, name));
    }

    /** The text read last; before the first block and where there is none, all of it that may be read in one piece. */
    String text() {
        return text.toString();
    }

    /** Whether there was more text than is kept. */
    boolean overflowed() {
        return overflow;
    }

    private static Piece broken(Boundary begin, String name, String defect) {
        return Piece.broken(PkiFormat.PEM, begin.label(), name, begin.offset(), defect);
    }

    private Piece block(Boundary opened, String name) {
        String body = text.toString();
        Optional<Piece.Cipher> cipher = Optional.empty();
        String base64 = body;
        Matcher encrypted = ENCRYPTED.matcher(body);
        if (encrypted.lookingAt()) {
            cipher = Optional.of(new Piece.Cipher(encrypted.group(1), encrypted.group(2)));
            base64 = body.substring(encrypted.end());
        } else if (body.indexOf(':') >= 0) {
            base64 = withoutHeaders(body);
        }
        byte[] content = base64(base64);
        if (content == null) {
            return broken(opened, name, "its body is not base64");
        }
        if (content.length > ForeignData.MAX_BYTES) {
            return broken(opened, name, "it is larger than 1 MB");
        }
        return new Piece(PkiFormat.PEM, opened.label(), name, opened.offset(), cipher, content, Optional.empty());
    }

    /** RFC 1421 headers end at the first empty line. */
    private static String withoutHeaders(String body) {
        String text = body.replace("\r\n", "\n");
        int blank = text.indexOf("\n\n");
        return blank < 0 ? body : text.substring(blank);
    }

    /** Decode base64 with white space anywhere, also as {@code \\n}, and nothing else in it; null if it is none. */
    static byte[] base64(String text) {
        byte[] compact = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                return null;
            }
            if (c == '\\' && i + 1 < text.length() && "nrt".indexOf(text.charAt(i + 1)) >= 0) {
                i++; // a line end as JSON and shells write it
            } else if (c > ' ') {
                compact[length++] = (byte) c;
            }
        }
        try {
            return Base64.getDecoder().decode(Arrays.copyOf(compact, length));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The name that openssl prints among the "Bag Attributes" of what it took out of a PKCS #12 file. */
    private String name() {
        Matcher matcher = NAME.matcher(text);
        String name = "";
        while (matcher.find()) {
            name = matcher.group(1).strip();
        }
        return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /**
     * Read up to the next boundary and keep the text before it.
     *
     * @param tail whether to keep the last characters where there are too many, else the first
     * @return null at the end
     */
    private Boundary read(int limit, boolean tail) throws IOException {
        int dashes = 0;
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '-') {
                dashes++;
            } else if (dashes >= 5 && (c == 'B' || c == 'E')) {
                long offset = in.offset() - 6L * in.width();
                boolean closed = readWord(c);
                Optional<Boundary> boundary = closed ? boundary(offset) : Optional.empty();
                if (boundary.isPresent()) {
                    return boundary.get();
                }
                append("-----", limit, tail);
                append(word, limit, tail);
                dashes = closed ? 5 : 0;
            } else {
                if (dashes > 0) {
                    append("-".repeat(Math.min(dashes, MAX_LABEL)), limit, tail);
                    dashes = 0;
                }
                append((char) c, limit, tail);
            }
        }
        return null;
    }

    /** Read what may be a label, up to five dashes behind it; false if they do not come. */
    private boolean readWord(int first) throws IOException {
        word.setLength(0);
        word.append((char) first);
        int dashes = 0;
        while (dashes < 5 && word.length() <= MAX_LABEL) {
            int c = in.read();
            if (c == '-') {
                dashes++;
                continue;
            }
            word.repeat('-', dashes);
            dashes = 0;
            if (c < 0) {
                break;
            }
            word.append((char) c);
            if (c == '\n' || c == '\r') {
                break;
            }
        }
        return dashes == 5;
    }

    private Optional<Boundary> boundary(long offset) {
        String line = word.toString();
        if (line.startsWith("BEGIN ")) {
            return Optional.of(new Boundary(true, line.substring(6), offset));
        }
        return line.startsWith("END ") ? Optional.of(new Boundary(false, line.substring(4), offset)) : Optional.empty();
    }

    private void append(CharSequence characters, int limit, boolean tail) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), limit, tail);
        }
    }

    private void append(char c, int limit, boolean tail) {
        if (text.length() < limit) {
            text.append(c);
        } else {
            overflow = true;
            if (tail) {
                text.delete(0, limit / 2).append(c);
            }
        }
    }
}
