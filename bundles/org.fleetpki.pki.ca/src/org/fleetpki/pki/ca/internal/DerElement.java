// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An element of DER (X.690), for the two places where an authority looks into an encoding that the JDK has made or
 * checked: distinguished names and key identifiers.
 *
 * @param tag the identifier octet
 * @param content the content octets
 */
record DerElement(int tag, byte[] content) {

    /** Split an encoding into its elements. */
    static List<DerElement> readAll(byte[] der) {
        List<DerElement> elements = new ArrayList<>();
        int position = 0;
        while (position < der.length) {
            int tag = der[position] & 0xff;
            int length = der[position + 1] & 0xff;
            position += 2;
            if (length > 0x80) {
                int octets = length & 0x7f;
                length = 0;
                for (int i = 0; i < octets; i++) {
                    length = length << 8 | der[position++] & 0xff;
                }
            }
            elements.add(new DerElement(tag, Arrays.copyOfRange(der, position, position + length)));
            position += length;
        }
        return elements;
    }

    /** The first element of an encoding. */
    static DerElement read(byte[] der) {
        return readAll(der).getFirst();
    }

    /** The elements within this one. */
    List<DerElement> elements() {
        return readAll(content);
    }

    /** The content as an object identifier with dots. */
    String objectIdentifier() {
        StringBuilder dotted = new StringBuilder();
        long arc = 0;
        for (byte octet : content) {
            arc = arc << 7 | octet & 0x7f;
            if (octet >= 0) {
                if (dotted.isEmpty()) {
                    long root = Math.min(arc / 40, 2);
                    dotted.append(root).append('.').append(arc - root * 40);
                } else {
                    dotted.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return dotted.toString();
    }
}
