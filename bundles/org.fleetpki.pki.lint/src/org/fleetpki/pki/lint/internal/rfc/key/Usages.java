// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;

/** What kinds of keys cannot do. */
final class Usages {

    static final Set<Usage> ENCIPHERMENT = Set.of(Usage.KEY_ENCIPHERMENT, Usage.DATA_ENCIPHERMENT);

    static final Set<Usage> AGREEMENT = Set.of(Usage.KEY_AGREEMENT, Usage.ENCIPHER_ONLY, Usage.DECIPHER_ONLY);

    static final Set<Usage> NOT_SIGNING = Set.of(
            Usage.KEY_ENCIPHERMENT,
            Usage.DATA_ENCIPHERMENT,
            Usage.KEY_AGREEMENT,
            Usage.ENCIPHER_ONLY,
            Usage.DECIPHER_ONLY);

    static final Set<Usage> NOT_AGREEING = Set.of(
            Usage.DIGITAL_SIGNATURE,
            Usage.NON_REPUDIATION,
            Usage.KEY_ENCIPHERMENT,
            Usage.DATA_ENCIPHERMENT,
            Usage.KEY_CERT_SIGN,
            Usage.CRL_SIGN);

    static final Set<Usage> NOT_RSA_DEVICE =
            Set.of(Usage.KEY_AGREEMENT, Usage.KEY_CERT_SIGN, Usage.CRL_SIGN, Usage.ENCIPHER_ONLY, Usage.DECIPHER_ONLY);

    static final Set<Usage> NOT_EC_DEVICE = Set.of(
            Usage.KEY_ENCIPHERMENT,
            Usage.DATA_ENCIPHERMENT,
            Usage.KEY_CERT_SIGN,
            Usage.CRL_SIGN,
            Usage.ENCIPHER_ONLY,
            Usage.DECIPHER_ONLY);

    /** Empty if a certificate names none of certain usages, else those that it names. */
    static Optional<String> noneOf(ParsedCertificate certificate, Set<Usage> wrong) throws Asn1Exception {
        Optional<KeyUsage> usage = certificate.find(KeyUsage.class);
        List<String> found = usage.isEmpty()
                ? List.of()
                : usage.get().usages().stream()
                        .filter(wrong::contains)
                        .sorted()
                        .map(Usage::label)
                        .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", found));
    }

    private Usages() {}
}
