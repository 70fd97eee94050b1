// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.TlsFeature;

/** Features of nothing. */
final class TlsFeatureNotEmpty extends ExtensionRule<TlsFeature> {

    TlsFeatureNotEmpty() {
        super(
                TlsFeature.class,
                Text.rfc("tls-feature-empty", Severity.WARNING, "RFC 7633, 4.1")
                        .asks("The TLS feature extension should name at least one feature.")
                        .because("It asks nothing of the server, though somebody thought it did.")
                        .remedy(
                                "Have the certificate issued again with status_request (5), or without the extension."));
    }

    @Override
    protected Optional<String> check(TlsFeature value, ParsedCertificate certificate) {
        return keptIf(!value.features().isEmpty());
    }
}
