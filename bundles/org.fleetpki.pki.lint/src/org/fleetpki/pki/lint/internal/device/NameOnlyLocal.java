// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Names that end in .local are found by multicast alone. */
final class NameOnlyLocal extends CertificateRule {

    NameOnlyLocal() {
        super(Text.device("name-only-local", Severity.NOTICE, "RFC 6762, 3")
                .asks("A name that ends in .local should not be the only one.")
                .because("Such names are found by multicast DNS within one network segment alone; from "
                        + "elsewhere the device is reached by other names, which do not match.")
                .remedy("Add the address or the name in the domain name system."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !ServerNames.of(certificate).dns().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ServerNames names = ServerNames.of(certificate);
        return keptIf(!names.ip().isEmpty() || !names.dns().stream().allMatch(name -> name.endsWith(".local")));
    }
}
