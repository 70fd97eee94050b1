// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
record Place(int line, int column) {

    /** The first character. */
    static final Place START = new Place(1, 1);

    /** The place of a character in a text; a byte order mark has no column. */
    static Place of(int index, CharSequence text) {
        int line = 1;
        int lineStart = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(line, Math.max(0, index - lineStart) + 1);
    }
}
