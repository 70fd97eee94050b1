// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Whoever types the host name compares it with the dNSName entries. */
final class HostNotAmongNames extends DeviceRule {

    HostNotAmongNames() {
        super(Text.device("host-not-among-names", Severity.ERROR, "RFC 9525, 6.3")
                .asks("A device that is reached by its host name must have that name among its alternative " + "names.")
                .because("Clients compare the name with the dNSName entries and refuse the connection if none "
                        + "fits.")
                .remedy("Issue the certificate again with the host name as a dNSName."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return CertificateKind.isServer(certificate)
                && device.reachedAs().filter(GeneralName.Dns.class::isInstance).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        String host = device.reachedAs().orElseThrow().value();
        String parent = "*" + host.substring(Math.max(0, host.indexOf('.')));
        List<String> names = ServerNames.of(certificate).dns();
        return names.contains(host) || names.contains(parent) ? kept() : broken("the name " + host);
    }
}
