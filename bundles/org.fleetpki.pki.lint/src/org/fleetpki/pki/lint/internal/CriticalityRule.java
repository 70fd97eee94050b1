// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A rule that asks for an extension to be critical, or not to be; it need not be one whose content is understood. */
public abstract class CriticalityRule extends CertificateRule {

    private final String oid;
    private final boolean critical;

    protected CriticalityRule(String oid, boolean critical, Text text) {
        super(text);
        this.oid = oid;
        this.critical = critical;
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(oid).isPresent();
    }

    @Override
    protected final Optional<String> check(ParsedCertificate certificate) {
        Optional<Extension> extension = certificate.extension(oid);
        return keptIf(extension.isEmpty() || extension.get().critical() == critical);
    }
}
