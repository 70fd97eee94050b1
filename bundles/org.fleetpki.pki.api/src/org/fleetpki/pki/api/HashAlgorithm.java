// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

/** Hash algorithms that fingerprints are shown in. Only SHA-256 is ever compared for trust. */
public enum HashAlgorithm {
    SHA_256("SHA-256"),
    /** For comparison with what devices and older tools print. */
    SHA_1("SHA-1"),
    /** For comparison with what devices and older tools print. */
    MD5("MD5");

    private final String jcaName;

    HashAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /** The name in the Java Security Standard Algorithm Names. */
    public String jcaName() {
        return jcaName;
    }
}
