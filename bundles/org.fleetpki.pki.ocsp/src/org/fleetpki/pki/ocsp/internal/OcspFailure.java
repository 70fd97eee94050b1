// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import org.fleetpki.pki.model.asn1.Der;

/** Why there is no answer (OCSPResponseStatus, RFC 6960, 4.2.1). Nobody signs that. */
enum OcspFailure {
    MALFORMED_REQUEST(1, "malformedRequest: it does not understand the request"),
    INTERNAL_ERROR(2, "internalError: it has a fault of its own"),
    TRY_LATER(3, "tryLater: it has too much to do"),
    SIG_REQUIRED(5, "sigRequired: it wants signed requests"),
    /** Also: not the responder for this certificate (RFC 5019, 2.2.3). */
    UNAUTHORIZED(6, "unauthorized: it is not the responder for this certificate");

    private final int code;
    private final String words;

    OcspFailure(int code, String words) {
        this.code = code;
        this.words = words;
    }

    byte[] encode() {
        return Der.sequence(Der.enumerated(code));
    }

    /** What a responder says by a code. */
    static String words(int code) {
        for (OcspFailure failure : values()) {
            if (failure.code == code) {
                return failure.words;
            }
        }
        return "status " + code + ", which does not exist";
    }
}
