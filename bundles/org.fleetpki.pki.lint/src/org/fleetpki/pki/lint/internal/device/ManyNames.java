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

/** A device has a handful of names. */
final class ManyNames extends CertificateRule {

    ManyNames() {
        super(Text.device("many-alternative-names", Severity.NOTICE, "ETSI EN 303 645, provision 5.4-4")
                .asks("A device certificate should not have more than 20 alternative names.")
                .because("A long list is a certificate shared by devices in disguise: whoever gets the key of one of "
                        + "them passes for all.")
                .remedy("Issue a certificate of its own to each device."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        ServerNames names = ServerNames.of(certificate);
        int count = names.dns().size() + names.ip().size();
        return count <= 20 ? kept() : broken(count + " names");
    }
}
