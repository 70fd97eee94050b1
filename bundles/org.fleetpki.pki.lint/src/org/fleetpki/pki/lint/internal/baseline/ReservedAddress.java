// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;

/** Nobody owns a private address. */
final class ReservedAddress extends CertificateRule {

    private static boolean isReserved(Octets ip) {
        if (ip.length() == 16) {
            return ip.hex().matches("0{31}[01]|f[cd].*|fe[89ab].*|ff.*|20010db8.*");
        }
        if (ip.length() != 4) {
            return false;
        }
        int a = ip.get(0);
        int b = ip.get(1);
        return a == 0
                || a == 10
                || a == 127
                || a >= 224
                || a == 100 && b >= 64 && b < 128
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 168
                || a == 192 && b == 0 && (ip.get(2) == 0 || ip.get(2) == 2)
                || a == 198 && (b == 18 || b == 19 || b == 51 && ip.get(2) == 100)
                || a == 203 && b == 0 && ip.get(2) == 113;
    }

    ReservedAddress() {
        super(Text.baseline("address-reserved", Severity.ERROR, "7.1.2.7.12")
                .asks("An address in a public certificate must not be a reserved one.")
                .because("Everybody has a 192.168.0.1, so that nobody can be validated as its owner.")
                .remedy("Use an authority of one's own for private addresses."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ServerNames names = ServerNames.of(certificate);
        Stream<Octets> common = names.common().stream()
                .flatMap(name -> IpLiteral.parse(name).stream())
                .map(address -> Octets.of(address.getAddress()));
        return Stream.concat(names.ip().stream(), common)
                .filter(ReservedAddress::isReserved)
                .map(Octets::hex)
                .findFirst();
    }
}
