// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Forms that are not ASN.1, told by their first bytes. */
public enum Magic {
    JKS,
    JCEKS,
    BKS,
    OPENSSH_PRIVATE;

    private static final byte[] OPENSSH = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    private static final int JKS_NUMBER = 0xfeedfeed;

    private static final int JCEKS_NUMBER = 0xcececece;

    /** Longest salt at the begin of a BKS store; all known writers take 20 bytes. */
    private static final int MAX_BKS_SALT = 64;

    /** Tell it. */
    public static Optional<Magic> of(byte[] data) {
        if (data.length < 12) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(data);
        int first = numbers.getInt();
        int second = numbers.getInt();
        if (first == JKS_NUMBER || first == JCEKS_NUMBER) {
            return Optional.of(first == JKS_NUMBER ? JKS : JCEKS);
        }
        if (first >= 0 && first <= 2 && second > 0 && second <= MAX_BKS_SALT) {
            return Optional.of(BKS);
        }
        return data.length > OPENSSH.length && Arrays.equals(data, 0, OPENSSH.length, OPENSSH, 0, OPENSSH.length)
                ? Optional.of(OPENSSH_PRIVATE)
                : Optional.empty();
    }
}
