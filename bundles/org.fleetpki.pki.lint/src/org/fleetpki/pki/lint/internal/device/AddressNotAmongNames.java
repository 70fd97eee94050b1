// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Whoever types the address compares it with the iPAddress entries alone. */
final class AddressNotAmongNames extends DeviceRule {

    AddressNotAmongNames() {
        super(Text.device("address-not-among-names", Severity.ERROR, "RFC 9525, 6.4")
                .asks("A device that is reached by its IP address must have that address among its "
                        + "alternative names.")
                .because("Clients compare an address with the iPAddress entries and nothing else, so that they "
                        + "refuse the connection.")
                .remedy("Issue the certificate again with the address as an iPAddress."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return CertificateKind.isServer(certificate)
                && device.reachedAs().filter(GeneralName.Ip.class::isInstance).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        GeneralName.Ip address = (GeneralName.Ip) device.reachedAs().orElseThrow();
        return ServerNames.of(certificate).hasIp(address.address()) ? kept() : broken("the address " + address.value());
    }
}
