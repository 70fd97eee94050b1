// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.TlsIdentity;

/**
 * All that a device remembers.
 *
 * @param keystore what the Advanced Security service stores; empty in devices without it
 * @param tls the TLS server's configuration in that service
 * @param nvt what the deprecated operations store; empty in devices without them
 * @param device everything else
 * @param next the number for the next id
 */
record OnvifState(Keystore keystore, TlsServer tls, NvtStore nvt, DeviceConfiguration device, int next) {

    OnvifState with(Keystore other) {
        return new OnvifState(other, tls, nvt, device, next);
    }

    OnvifState with(TlsServer other) {
        return new OnvifState(keystore, other, nvt, device, next);
    }

    OnvifState with(NvtStore other) {
        return new OnvifState(keystore, tls, other, device, next);
    }

    OnvifState with(DeviceConfiguration other) {
        return new OnvifState(keystore, tls, nvt, other, next);
    }

    /** The same with this many numbers used. */
    OnvifState used(int numbers) {
        return new OnvifState(keystore, tls, nvt, device, next + numbers);
    }

    /** The certificates of another state, and nothing else of it. */
    OnvifState withCertificatesOf(OnvifState other) {
        return new OnvifState(other.keystore, other.tls, other.nvt, device, Math.max(next, other.next));
    }

    /** Which ports are open, and with what. */
    Doors doors() {
        Optional<TlsIdentity> identity = device.https() ? served() : Optional.empty();
        return new Doors(
                device.http(),
                identity,
                tls.versions().stream().map(version -> "TLSv" + version).toList());
    }

    /** What HTTPS would serve: the certification path as it is, or the certificate alone. */
    Optional<TlsIdentity> served() {
        if (!tls.paths().isEmpty()) {
            List<String> path =
                    keystore.paths().get(tls.paths().getFirst()).orElseThrow().certificates();
            List<Keystore.Certificate> chain = path.stream()
                    .map(id -> keystore.certificates().get(id).orElseThrow())
                    .toList();
            KeyMaterial key =
                    keystore.keys().get(chain.getFirst().key()).orElseThrow().material();
            List<X509Certificate> certificates =
                    chain.stream().map(Keystore.Certificate::certificate).toList();
            return key.privateKey().map(secret -> new TlsIdentity(secret, certificates));
        }
        return nvt.enabled().stream()
                .findFirst()
                .flatMap(id -> nvt.certificates().get(id))
                .map(entry -> new TlsIdentity(entry.key(), List.of(entry.certificate())));
    }
}
