// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** The six extensions that even old firmware knows. */
final class CriticalExtensionRareOnDevices extends CertificateRule {

    private static final Set<String> KNOWN = Set.of(
            BasicConstraints.OID,
            KeyUsage.OID,
            ExtendedKeyUsage.OID,
            SubjectAlternativeName.OID,
            SubjectKeyIdentifier.OID,
            AuthorityKeyIdentifier.OID);

    CriticalExtensionRareOnDevices() {
        super(Text.device(
                        "critical-extension-rare-on-devices",
                        Severity.NOTICE,
                        "innovaphone Reference11r1, Certificate management, Certificate extensions")
                .asks("A critical extension of a device's chain should be one of those that all firmware " + "knows.")
                .because("Known everywhere are basicConstraints, keyUsage, extKeyUsage, subjectAltName and the "
                        + "two key identifiers; a device that does not know a critical one refuses the chain.")
                .remedy("Try the certificate on one device of each family before the roll-out, or mark the "
                        + "extension as not critical."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (Extension extension : certificate.extensions()) {
            if (extension.critical() && !KNOWN.contains(extension.oid())) {
                return broken(extension.name());
            }
        }
        return kept();
    }
}
