// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.PkiException;

/**
 * A block of the textual encoding of RFC 7468, read more generously than that document asks: boundaries may stand
 * anywhere in a line, and the body may be broken by any white space, as some vendors print whole files on one line.
 *
 * @param label what stands behind BEGIN, such as {@code CERTIFICATE}
 * @param cipher how the content is encrypted by the traditional headers of RFC 1421; empty if it is not
 * @param der the content
 */
record PemBlock(String label, Optional<Cipher> cipher, byte[] der) {

    private static final String BEGIN = "-----BEGIN ";

    private static final String DASHES = "-----";

    /** Longest label that is looked for; "ENCRYPTED PRIVATE KEY" has 21 characters. */
    private static final int MAX_LABEL = 64;

    private static final Pattern ENCRYPTED = Pattern.compile(
            "\\s*Proc-Type:\\s*4\\s*,\\s*ENCRYPTED\\s+DEK-Info:\\s*([A-Za-z0-9-]+)\\s*,\\s*([0-9A-Fa-f]+)\\s");

    /**
     * Traditional encryption of a private key.
     *
     * @param name openssl's name, such as {@code AES-256-CBC}
     * @param iv in hexadecimal digits
     */
    record Cipher(String name, String iv) {}

    /** Whether a text has a block in it. */
    static boolean isIn(String text) {
        return text.contains(BEGIN);
    }

    /** Read all blocks of a text; empty if there is none. */
    static List<PemBlock> readAll(String what, String text) throws PkiException {
        List<PemBlock> blocks = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int labelStart = begin + BEGIN.length();
            int labelEnd = text.indexOf(DASHES, labelStart);
            if (labelEnd < 0 || labelEnd - labelStart > MAX_LABEL) {
                throw ForeignData.malformed(what, "the BEGIN line of PEM block " + (blocks.size() + 1) + " is broken");
            }
            String label = text.substring(labelStart, labelEnd);
            int bodyStart = labelEnd + DASHES.length();
            int bodyEnd = text.indexOf(DASHES, bodyStart);
            String end = DASHES + "END " + label + DASHES;
            if (bodyEnd < 0 || !text.startsWith(end, bodyEnd)) {
                throw ForeignData.malformed(what, "PEM block " + (blocks.size() + 1) + " has no matching END line");
            }
            blocks.add(read(what, blocks.size() + 1, label, text.substring(bodyStart, bodyEnd)));
            begin = text.indexOf(BEGIN, bodyEnd + end.length());
        }
        return blocks;
    }

    private static PemBlock read(String what, int number, String label, String body) throws PkiException {
        Optional<Cipher> cipher = Optional.empty();
        String base64 = body;
        Matcher encrypted = ENCRYPTED.matcher(body);
        if (encrypted.lookingAt()) {
            cipher = Optional.of(new Cipher(encrypted.group(1), encrypted.group(2)));
            base64 = body.substring(encrypted.end());
        } else if (body.indexOf(':') >= 0) {
            base64 = withoutHeaders(body);
        }
        return new PemBlock(label, cipher, base64(what + ", PEM block " + number, base64));
    }

    /** RFC 1421 headers end at the first empty line. */
    private static String withoutHeaders(String body) {
        String text = body.replace("\r\n", "\n");
        int blank = text.indexOf("\n\n");
        return blank < 0 ? body : text.substring(blank);
    }

    /** Decode base64 with white space anywhere, and nothing else in it. */
    static byte[] base64(String what, String text) throws PkiException {
        return ForeignData.read(what, () -> {
            byte[] compact = text.replaceAll("\\s+", "").getBytes(StandardCharsets.ISO_8859_1);
            return Base64.getDecoder().decode(compact);
        });
    }

    /** Neither the content nor its size is shown: it may be a private key. */
    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
