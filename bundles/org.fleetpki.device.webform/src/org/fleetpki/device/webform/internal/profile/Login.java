// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one logs in.
 *
 * @param kind the way
 * @param request what fetches the token; empty where there is none
 * @param token where it stands in the answer
 * @param query parameters that every later request carries
 * @param headers headers that every later request carries
 * @param check proves the credentials; empty where nothing does
 * @param facts what its answer tells of the device
 * @param logout ends the session; empty where nothing does
 */
public record Login(
        Kind kind,
        Optional<Call> request,
        Extract token,
        Map<String, Template> query,
        Map<String, Template> headers,
        Optional<Call> check,
        Facts facts,
        Optional<Call> logout) {

    /** The ways. */
    public enum Kind {
        /** None is needed. */
        NONE,
        /** RFC 7617, over TLS alone. */
        BASIC,
        /** RFC 7616. */
        DIGEST,
        /** User name and password in every request, over TLS alone. */
        QUERY,
        /** A request that is answered by a token, over TLS alone. */
        TOKEN
    }

    public Login {
        query = new LinkedHashMap<>(query);
        headers = new LinkedHashMap<>(headers);
    }

    /** Whether one may log in where there is no TLS: Digest does not show the password. */
    public boolean allowsPlainHttp() {
        return kind == Kind.NONE || kind == Kind.DIGEST;
    }

    /** Whether the transport answers challenges. */
    public boolean answersChallenges() {
        return kind == Kind.BASIC || kind == Kind.DIGEST;
    }
}
