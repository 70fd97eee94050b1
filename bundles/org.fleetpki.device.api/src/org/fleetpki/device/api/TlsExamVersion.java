// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Arrays;
import java.util.Optional;

/** The versions of the protocol that a server can be asked for, oldest first. */
public enum TlsExamVersion {
    /** RFC 6101; forbidden by RFC 7568. */
    SSL_3_0(0x0300, "SSL 3.0"),
    /** RFC 2246; forbidden by RFC 8996. */
    TLS_1_0(0x0301, "TLS 1.0"),
    /** RFC 4346; forbidden by RFC 8996. */
    TLS_1_1(0x0302, "TLS 1.1"),
    /** RFC 5246. */
    TLS_1_2(0x0303, "TLS 1.2"),
    /** RFC 8446. */
    TLS_1_3(0x0304, "TLS 1.3");

    private final int code;
    private final String title;

    TlsExamVersion(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The number in the protocol, two bytes. */
    public int code() {
        return code;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** Whether the IETF forbids it. */
    public boolean isForbidden() {
        return compareTo(TLS_1_2) < 0;
    }

    /** The version of a number; empty if there is none. */
    public static Optional<TlsExamVersion> of(int code) {
        return Arrays.stream(values()).filter(version -> version.code == code).findFirst();
    }
}
