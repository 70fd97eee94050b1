// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.security.PrivateKey;
import java.util.Optional;
import org.fleetpki.sim.TlsIdentity;

/**
 * All that a camera remembers.
 *
 * @param authority the built-in authority, which is part of the firmware
 * @param made the server's certificate of the built-in authority, new at every start
 * @param own what was uploaded; served instead
 * @param request the request that was created
 * @param address the address since the start
 * @param nextAddress the address from the next start on
 * @param ntp the time server; empty for none
 * @param https whether HTTPS is on
 */
record SunellState(
        TlsIdentity authority,
        TlsIdentity made,
        Optional<TlsIdentity> own,
        Optional<Pending> request,
        String address,
        String nextAddress,
        String ntp,
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

    SunellState withOwn(Optional<TlsIdentity> identity) {
        return new SunellState(authority, made, identity, request, address, nextAddress, ntp, https);
    }

    SunellState withRequest(Optional<Pending> other) {
        return new SunellState(authority, made, own, other, address, nextAddress, ntp, https);
    }

    SunellState withNextAddress(String next) {
        return new SunellState(authority, made, own, request, address, next, ntp, https);
    }

    SunellState withNtp(String server) {
        return new SunellState(authority, made, own, request, address, nextAddress, server, https);
    }

    SunellState withHttps(boolean on) {
        return new SunellState(authority, made, own, request, address, nextAddress, ntp, on);
    }

    /** As it is after a start, with the certificate that was made for the address. */
    SunellState started(TlsIdentity certificate) {
        return new SunellState(authority, certificate, own, request, nextAddress, nextAddress, ntp, https);
    }

    /** As it left the factory, but for its address: a factory reset deletes what was uploaded, and every key. */
    SunellState reset() {
        return new SunellState(authority, made, Optional.empty(), Optional.empty(), address, nextAddress, "", true);
    }

    TlsIdentity served() {
        return own.orElse(made);
    }

    @Override
    public String toString() {
        return "state of " + address;
    }
}
