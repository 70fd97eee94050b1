// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.pki.api.Fingerprint;

/** What fresh TLS connections to the fake device see; it has the key of whatever it serves. */
final class FakeServing implements TlsProbe {

    X509Certificate leaf;
    Optional<X509Certificate> afterAbsence = Optional.empty();
    int probes;

    FakeServing(X509Certificate leaf) {
        this.leaf = leaf;
    }

    /** The device is away for one look, and then serves this. */
    void restartWith(X509Certificate next) {
        afterAbsence = Optional.of(next);
    }

    @Override
    public Served probe(Endpoint endpoint) throws DeviceException {
        probes++;
        if (afterAbsence.isPresent()) {
            leaf = afterAbsence.get();
            afterAbsence = Optional.empty();
            throw new DeviceException(new Failure.Unreachable("nobody answers"));
        }
        boolean accepted = endpoint.trust().pins().contains(Fingerprint.of(leaf))
                || endpoint.trust().anchors().stream().anyMatch(anchor -> CertificateFacts.isSignedBy(leaf, anchor))
                        && CertificateFacts.nameHost(TestCertificates.names(leaf), endpoint.host());
        return new Served(List.of(leaf), accepted, accepted ? "" : "nobody vouches for it", accepted ? "TLSv1.3" : "");
    }
}
