// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.math.BigInteger;

/** Serial numbers as they are compared with those of other programs. */
public final class SerialNumbers {

    /** A number in lower-case hexadecimal digits of whole octets, as openssl writes it. */
    public static String hex(BigInteger serial) {
        String digits = serial.abs().toString(16);
        return (serial.signum() < 0 ? "-" : "") + (digits.length() % 2 == 0 ? digits : "0" + digits);
    }

    private SerialNumbers() {}
}
