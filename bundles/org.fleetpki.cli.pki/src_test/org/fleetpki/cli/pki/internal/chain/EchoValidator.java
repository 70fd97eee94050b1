// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Finds the leaf's serial number in every leaf, and remembers what it was asked last. */
final class EchoValidator implements ChainValidator {

    final AtomicReference<ChainQuery> last = new AtomicReference<>();

    @Override
    public ChainVerdict validate(ChainQuery query) {
        last.set(query);
        try {
            String serial = query.leaf().serial().toString();
            if (serial.equals("13")) {
                throw new IllegalStateException("unlucky");
            }
            Finding finding = new Finding(
                    "serial-" + serial,
                    Severity.WARNING,
                    "It is \"" + serial + "\".",
                    "Count on.",
                    Optional.of(query.leaf().fingerprint()));
            return new ChainVerdict(List.of(finding), List.of(query.leaf()), true, List.of());
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Verdict validate(
            List<X509Certificate> served, Collection<X509Certificate> anchors, Optional<GeneralName> host, Instant at) {
        throw new IllegalStateException("a batch asks the other question");
    }
}
