// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.batch;

import java.util.Base64;

/** Takes one object out of PEM (RFC 7468); text around it does not matter. */
public final class PemBody {

    private static final String BEGIN = "-----BEGIN ";

    private static final String MARK = "-----";

    /**
     * The DER between the markers.
     *
     * @param label such as {@code CERTIFICATE}
     * @throws IllegalArgumentException if there is none of that label, or it is not base64
     */
    public static byte[] decode(String label, String pem) {
        String begin = BEGIN + label + MARK;
        int from = pem.indexOf(begin);
        int to = from < 0 ? -1 : pem.indexOf("-----END " + label + MARK, from);
        if (to < 0) {
            throw new IllegalArgumentException("it has no block '" + label + "'");
        }
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from + begin.length(); i < to; i++) {
            char c = pem.charAt(i);
            if (c > ' ') {
                digits.append(c);
            }
        }
        return Base64.getDecoder().decode(digits.toString());
    }

    private PemBody() {}
}
