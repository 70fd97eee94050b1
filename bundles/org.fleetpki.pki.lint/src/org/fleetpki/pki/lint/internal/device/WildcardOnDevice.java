// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** One certificate for many names is one key for many devices. */
final class WildcardOnDevice extends CertificateRule {

    WildcardOnDevice() {
        super(Text.device("wildcard-on-device", Severity.WARNING, "RFC 9525, 7.1")
                .asks("A device certificate should name the device and not have a wildcard.")
                .because("A wildcard lets whoever gets the key of one device pass for all others of the domain.")
                .remedy("Issue a certificate with the device's own names."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).dns().stream()
                .filter(name -> name.startsWith("*"))
                .findFirst();
    }
}
