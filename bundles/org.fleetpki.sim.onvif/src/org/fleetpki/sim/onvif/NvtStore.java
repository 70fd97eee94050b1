// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the deprecated operations of the device management service store.
 *
 * @param certificates certificates with their keys, by id
 * @param authorities certificates of authorities, by id
 * @param enabled ids of the certificates whose status is true; the first one is served
 * @param clientMode whether clients are to show a certificate
 */
record NvtStore(
        Shelf<Entry> certificates, Shelf<X509Certificate> authorities, List<String> enabled, boolean clientMode) {

    /** A certificate and its key. */
    record Entry(X509Certificate certificate, PrivateKey key) {

        @Override
        public String toString() {
            return certificate.getSubjectX500Principal().getName();
        }
    }

    NvtStore {
        enabled = List.copyOf(enabled);
    }

    static NvtStore empty() {
        return new NvtStore(Shelf.empty(), Shelf.empty(), List.of(), false);
    }

    NvtStore with(Shelf<Entry> other) {
        return new NvtStore(other, authorities, enabled, clientMode);
    }

    NvtStore withAuthorities(Shelf<X509Certificate> other) {
        return new NvtStore(certificates, other, enabled, clientMode);
    }

    NvtStore withEnabled(List<String> other) {
        return new NvtStore(certificates, authorities, other, clientMode);
    }

    NvtStore withClientMode(boolean other) {
        return new NvtStore(certificates, authorities, enabled, other);
    }
}
