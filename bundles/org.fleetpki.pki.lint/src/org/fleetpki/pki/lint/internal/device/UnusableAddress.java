// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;

/** Addresses that no client connects to. */
final class UnusableAddress extends CertificateRule {

    UnusableAddress() {
        super(Text.device("address-unusable", Severity.WARNING, "RFC 6890, 2.2")
                .asks("An iPAddress should be one that clients connect to.")
                .because("The unspecified address, loopback and multicast addresses are not those of a device "
                        + "on a network; such an entry comes from a template.")
                .remedy("Issue the certificate again with the address that clients use."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !ServerNames.of(certificate).ip().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).ip().stream()
                .filter(ip -> ip.length() == 4 && (ip.get(0) == 0 || ip.get(0) == 127 || ip.get(0) >= 224)
                        || ip.hex().matches("0{31}[01]")
                        || ip.length() == 16 && ip.get(0) == 0xff)
                .map(Octets::hex)
                .findFirst();
    }
}
