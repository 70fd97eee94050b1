// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.cli.pki.internal.batch.PemBody;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Reads certificates in PEM; the anchors and intermediates of a batch come again and again. Bounded, for all threads. */
final class CertificateCache {

    private static final int MAX_ENTRIES = 1_000;

    private static final int MAX_LENGTH = 8_000;

    private final Map<String, ParsedCertificate> known = new ConcurrentHashMap<>();

    ParsedCertificate parse(String pem) throws Asn1Exception {
        ParsedCertificate certificate = known.get(pem);
        if (certificate == null) {
            certificate = ParsedCertificate.parse(PemBody.decode("CERTIFICATE", pem));
            if (pem.length() <= MAX_LENGTH) {
                if (known.size() >= MAX_ENTRIES) {
                    known.clear();
                }
                known.put(pem, certificate);
            }
        }
        return certificate;
    }
}
