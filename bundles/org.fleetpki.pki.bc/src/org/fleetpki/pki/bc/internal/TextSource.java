// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.io.InputStream;

/**
 * The characters of a text of any length, one byte or two bytes each. Everything of interest in PEM is ASCII, so bytes
 * over 127 are passed on as they are.
 */
final class TextSource {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final TextForm form;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long consumed;

    /** @param in stands behind the mark of the form, if there is one */
    TextSource(InputStream in, TextForm form) {
        this.in = in;
        this.form = form;
        this.consumed = form.markLength();
    }

    /** How many bytes a character takes. */
    int width() {
        return form.width();
    }

    /** Where the next character stands in the file, in bytes. */
    long offset() {
        return consumed;
    }

    /** The next character; -1 at the end. */
    int read() throws IOException {
        int first = octet();
        if (form.width() == 1 || first < 0) {
            return first;
        }
        int second = octet();
        if (second < 0) {
            return -1;
        }
        return form.isLittleEndian() ? second << 8 | first : first << 8 | second;
    }

    private int octet() throws IOException {
        if (at == filled) {
            filled = in.readNBytes(buffer, 0, BUFFER);
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        consumed++;
        return buffer[at++] & 0xff;
    }
}
