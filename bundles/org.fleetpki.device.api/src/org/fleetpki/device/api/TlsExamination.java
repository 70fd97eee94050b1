// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;

/**
 * What was seen of a server, and what is to be said about it.
 *
 * @param order what was asked for
 * @param offers one for each version, oldest first
 * @param unnamed what the server answered without a name in the handshake, by the newest version that it speaks;
 *     empty if that was not tried
 * @param findings what is wrong or remarkable, gravest first
 */
public record TlsExamination(
        TlsExamOrder order, List<TlsExamOffer> offers, Optional<TlsExamOffer> unnamed, List<Finding> findings) {

    public TlsExamination {
        offers = List.copyOf(offers);
        findings = List.copyOf(findings);
    }

    /** The answer for the newest version that the server speaks; empty if it speaks none. */
    public Optional<TlsExamOffer> best() {
        return offers.stream().filter(TlsExamOffer::isOffered).max(Comparator.comparing(TlsExamOffer::version));
    }

    /** The certificates in the order in which they came, by the newest version that shows any. */
    public List<X509Certificate> chain() {
        return offers.stream()
                .filter(offer -> !offer.chain().isEmpty())
                .max(Comparator.comparing(TlsExamOffer::version))
                .map(TlsExamOffer::chain)
                .orElse(List.of());
    }
}
