// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a certificate is kept: the device's own place, or that of an application. With it are the request that is under
 * way, and what came in answer to it.
 *
 * @param chain the certificate, leaf first; empty if there is none
 * @param key its key; present if there is a chain
 * @param request a request and its key
 * @param answer certificates that came in answer, as long as they are not complete
 * @param error why the last answer was refused; blocks everything until it is deleted
 */
record Place(
        List<X509Certificate> chain,
        Optional<PrivateKey> key,
        Optional<Pending> request,
        List<X509Certificate> answer,
        Optional<String> error) {

    /** The name of the device's own place. */
    static final String DEVICE = "device";

    static final Place EMPTY = new Place(List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /**
     * A request.
     *
     * @param der PKCS #10
     * @param key its key; empty once it was deleted
     */
    record Pending(byte[] der, Optional<PrivateKey> key) {

        @Override
        public String toString() {
            return "request";
        }
    }

    Place {
        chain = List.copyOf(chain);
        answer = List.copyOf(answer);
    }

    Place with(List<X509Certificate> certificates, PrivateKey itsKey) {
        return new Place(certificates, Optional.of(itsKey), request, List.of(), error);
    }

    Place with(Optional<Pending> other) {
        return new Place(chain, key, other, List.of(), error);
    }

    Place withAnswer(X509Certificate next) {
        List<X509Certificate> more = new ArrayList<>(answer);
        more.add(next);
        return new Place(chain, key, request, more, error);
    }

    Place withError(Optional<String> other) {
        return new Place(chain, key, request, List.of(), other);
    }

    boolean isEmpty() {
        return chain.isEmpty() && request.isEmpty() && answer.isEmpty() && error.isEmpty();
    }

    @Override
    public String toString() {
        return "place";
    }
}
