// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

/** How characters are written: as bytes, which UTF-8 and Latin-1 are alike, or in pairs of bytes, as Windows likes it. */
enum TextForm {
    OCTETS(1, 0),
    UTF_8_WITH_MARK(1, 3),
    UTF_16_LE(2, 0),
    UTF_16_BE(2, 0),
    UTF_16_LE_WITH_MARK(2, 2),
    UTF_16_BE_WITH_MARK(2, 2);

    /** So many characters decide, where there is no mark. */
    private static final int SAMPLE = 16;

    private final int width;
    private final int markLength;

    TextForm(int width, int markLength) {
        this.width = width;
        this.markLength = markLength;
    }

    int width() {
        return width;
    }

    /** How many bytes the byte order mark takes. */
    int markLength() {
        return markLength;
    }

    boolean isLittleEndian() {
        return this == UTF_16_LE || this == UTF_16_LE_WITH_MARK;
    }

    /** Tell it by the first bytes of a file. */
    static TextForm of(byte[] head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return UTF_8_WITH_MARK;
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return UTF_16_LE_WITH_MARK;
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return UTF_16_BE_WITH_MARK;
        }
        if (isLatinInPairs(head, 0)) {
            return UTF_16_LE;
        }
        return isLatinInPairs(head, 1) ? UTF_16_BE : OCTETS;
    }

    private static boolean startsWith(byte[] head, int... octets) {
        if (head.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((head[i] & 0xff) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    /** @param low which byte of a pair has a character of Latin-1; the other one is zero */
    private static boolean isLatinInPairs(byte[] head, int low) {
        int end = Math.min(head.length - head.length % 2, 2 * SAMPLE);
        for (int i = 0; i < end; i += 2) {
            if (head[i + low] == 0 || head[i + 1 - low] != 0) {
                return false;
            }
        }
        return end >= 4;
    }
}
