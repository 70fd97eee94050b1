// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.security.PrivateKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.sim.TlsIdentity;

/**
 * All that a camera remembers.
 *
 * @param factory the certificate that it came with, or signed itself since
 * @param own certificates that it was given, by name
 * @param inUse the name of the one that is served; empty for that of the factory
 * @param request the request that was made last
 * @param policy by which protocols it is open, in the words of its family
 */
record WebState(
        TlsIdentity factory, Map<String, TlsIdentity> own, String inUse, Optional<Pending> request, String policy) {

    /**
     * A request.
     *
     * @param der PKCS #10
     * @param key its key
     */
    record Pending(byte[] der, PrivateKey key) {

        @Override
        public String toString() {
            return "request";
        }
    }

    WebState {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
    }

    static WebState fresh(TlsIdentity factory, String policy) {
        return new WebState(factory, Map.of(), "", Optional.empty(), policy);
    }

    WebState with(String name, TlsIdentity identity) {
        Map<String, TlsIdentity> more = new LinkedHashMap<>(own);
        more.put(name, identity);
        return new WebState(factory, more, inUse, request, policy);
    }

    WebState without(String name) {
        Map<String, TlsIdentity> left = new LinkedHashMap<>(own);
        left.remove(name);
        return new WebState(factory, left, inUse.equals(name) ? "" : inUse, request, policy);
    }

    WebState using(String name, String otherPolicy) {
        return new WebState(factory, own, name, request, otherPolicy);
    }

    WebState withRequest(Optional<Pending> other) {
        return new WebState(factory, own, inUse, other, policy);
    }

    WebState withFactory(TlsIdentity identity) {
        return new WebState(identity, own, inUse, request, policy);
    }

    /** As it is if everything that it was given is forgotten. */
    WebState forgotten() {
        return new WebState(factory, Map.of(), "", request, policy);
    }

    TlsIdentity served() {
        return own.getOrDefault(inUse, factory);
    }

    @Override
    public String toString() {
        return "state";
    }
}
