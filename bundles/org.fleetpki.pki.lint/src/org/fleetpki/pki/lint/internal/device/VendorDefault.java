// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.lint.internal.ServerNames;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Names that firmware writes by itself. */
final class VendorDefault extends CertificateRule {

    private static final Set<String> DEFAULTS = Set.of(
            "localhost",
            "localhost.localdomain",
            "default",
            "camera",
            "ipcamera",
            "device",
            "server",
            "test",
            "example",
            "example.com",
            "www.example.com");

    VendorDefault() {
        super(Text.device(
                        "vendor-default-name",
                        Severity.NOTICE,
                        "innovaphone Reference11r1, Certificate management, Default certificate")
                .asks("The common name should be one that the device is reached by.")
                .because("A common name such as 'localhost' or 'Default' shows the certificate that came with the "
                        + "firmware, whose key every device of the kind may share.")
                .remedy("Replace it by a certificate with the names of the device."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !CertificateKind.isAuthority(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return ServerNames.of(certificate).common().stream()
                .filter(name -> DEFAULTS.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
