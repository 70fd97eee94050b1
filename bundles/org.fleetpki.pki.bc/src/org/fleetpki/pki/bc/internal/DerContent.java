// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.PkiException;

/** Finds the DER in a file, told by its content: PEM with any text around it, DER, or bare base64. */
final class DerContent {

    private static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;

    private static final String UTF_8_MARK_AS_LATIN_1 = "\u00ef\u00bb\u00bf";

    /**
     * All pieces of DER in a file; at least one.
     *
     * @param what the data's name at the start of a sentence
     * @param labels the PEM labels that are wanted; blocks of another kind are passed over
     */
    static List<byte[]> find(String what, byte[] data, Set<String> labels) throws PkiException {
        ForeignData.requireSize(what, data.length);
        long length = lengthOf(data);
        if (length > 0 && length <= data.length && isPadding(data, (int) length)) {
            return List.of(Arrays.copyOf(data, (int) length));
        }
        // Text may begin with the digit 0, which is the octet of SEQUENCE; no text has a length in long form behind it.
        if (length > data.length && (data[1] & LONG_FORM) != 0) {
            throw ForeignData.malformed(what, "it is cut off: " + data.length + " of " + length + " bytes are there");
        }
        String text = decode(data);
        return PemBlock.isIn(text) ? pem(what, text, labels) : List.of(bareBase64(what, text));
    }

    private static List<byte[]> pem(String what, String text, Set<String> labels) throws PkiException {
        List<byte[]> found = new ArrayList<>();
        List<PemBlock> blocks = PemBlock.readAll(what, text);
        for (PemBlock block : blocks) {
            if (labels.contains(block.label())) {
                found.add(block.der());
            }
        }
        if (found.isEmpty()) {
            String others = blocks.stream()
                    .map(block -> block.label().replaceAll("[^A-Z0-9 ]", "?"))
                    .distinct()
                    .limit(5)
                    .collect(Collectors.joining(", "));
            throw ForeignData.malformed(
                    what,
                    "it has no PEM block " + labels.stream().sorted().collect(Collectors.joining(" or ")) + ", only "
                            + others);
        }
        return found;
    }

    private static byte[] bareBase64(String what, String text) throws PkiException {
        String base64 = text.replace(UTF_8_MARK_AS_LATIN_1, "");
        byte[] der = new byte[0];
        try {
            der = PemBlock.base64(what, base64);
        } catch (PkiException e) {
            // not base64 either: answered below, in words for all three forms
        }
        if (der.length == 0 || der[0] != SEQUENCE) {
            throw ForeignData.malformed(what, "it is neither PEM nor DER nor base64");
        }
        return der;
    }

    /** Windows editors write UTF-16 with a byte order mark; everything of interest in PEM is ASCII. */
    private static String decode(byte[] data) {
        boolean littleEndian = data.length >= 2 && data[0] == (byte) 0xff && data[1] == (byte) 0xfe;
        boolean bigEndian = data.length >= 2 && data[0] == (byte) 0xfe && data[1] == (byte) 0xff;
        return new String(data, littleEndian || bigEndian ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    /** Length of a DER sequence with its header; 0 if the data does not begin with one of definite length. */
    private static long lengthOf(byte[] data) {
        if (data.length < 2 || data[0] != SEQUENCE) {
            return 0;
        }
        int first = data[1] & 0xff;
        if (first < LONG_FORM) {
            return 2L + first;
        }
        int octets = first - LONG_FORM;
        if (octets == 0 || octets > 4 || data.length < 2 + octets) {
            return 0;
        }
        long length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | data[2 + i] & 0xff;
        }
        return 2L + octets + length;
    }

    /** Devices hand out DER with a line break or zeros behind it. */
    private static boolean isPadding(byte[] data, int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] != 0 && data[i] != '\n' && data[i] != '\r' && data[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private DerContent() {}
}
