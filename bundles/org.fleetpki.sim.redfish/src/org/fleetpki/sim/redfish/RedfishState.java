// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.security.PrivateKey;
import java.util.Optional;
import org.fleetpki.sim.TlsIdentity;

/**
 * All that a controller remembers.
 *
 * @param factory the certificate that it signed itself when it was new
 * @param installed the certificate that it serves
 * @param next the certificate that it serves from the next reset on
 * @param request the request that was made last
 * @param http whether plain HTTP is on
 * @param https whether HTTPS is on
 */
record RedfishState(
        TlsIdentity factory,
        TlsIdentity installed,
        Optional<TlsIdentity> next,
        Optional<Pending> request,
        boolean http,
        boolean https) {

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

    static RedfishState fresh(TlsIdentity factory) {
        return new RedfishState(factory, factory, Optional.empty(), Optional.empty(), true, true);
    }

    RedfishState withRequest(Pending pending) {
        return new RedfishState(factory, installed, next, Optional.of(pending), http, https);
    }

    /** The request has done its duty. */
    RedfishState withInstalled(TlsIdentity identity) {
        return new RedfishState(factory, identity, Optional.empty(), Optional.empty(), http, https);
    }

    RedfishState withNext(TlsIdentity identity) {
        return new RedfishState(factory, installed, Optional.of(identity), Optional.empty(), http, https);
    }

    RedfishState withProtocols(boolean plain, boolean secure) {
        return new RedfishState(factory, installed, next, request, plain, secure);
    }

    /** As it is after a reset. */
    RedfishState reset(boolean forgets) {
        TlsIdentity served = forgets ? factory : next.orElse(installed);
        return new RedfishState(factory, served, Optional.empty(), request, http, https);
    }

    @Override
    public String toString() {
        return "state";
    }
}
