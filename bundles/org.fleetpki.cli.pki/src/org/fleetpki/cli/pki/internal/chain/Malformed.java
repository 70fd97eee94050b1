// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;

/** A part of a request that cannot be read. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String remedy;

    /** @param sentence what is wrong and where */
    Malformed(String code, String sentence, String remedy) {
        super(sentence);
        this.code = code;
        this.remedy = remedy;
    }

    /** About the form of the request itself. */
    static Malformed request(String sentence) {
        return new Malformed(
                "malformed-request",
                sentence,
                "Write one JSON object on a line, with the fields of the documentation.");
    }

    Finding finding(Severity severity) {
        return new Finding(code, severity, getMessage(), remedy, Optional.empty());
    }
}
