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

/** Clients compare octets. */
final class Ipv4InIpv6 extends CertificateRule {

    Ipv4InIpv6() {
        super(Text.device("ipv4-in-ipv6-address", Severity.WARNING, "RFC 4291, 2.5.5.2")
                .asks("An IPv4 address should be written as four octets.")
                .because("Clients compare an address octet by octet: an IPv4 address written as IPv6 "
                        + "(::ffff:192.0.2.1) matches no connection over IPv4.")
                .remedy("Issue the certificate again with the address in its own form."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !ServerNames.of(certificate).ip().isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).ip().stream()
                .filter(ip -> ip.length() == 16 && ip.hex().startsWith("00000000000000000000ffff"))
                .map(Octets::hex)
                .findFirst();
    }
}
