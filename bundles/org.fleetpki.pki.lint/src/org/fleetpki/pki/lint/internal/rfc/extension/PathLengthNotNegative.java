// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.BasicConstraints;

/** Fewer than none is nonsense. */
final class PathLengthNotNegative extends ExtensionRule<BasicConstraints> {

    PathLengthNotNegative() {
        super(
                BasicConstraints.class,
                Text.rfc("path-length-negative", Severity.ERROR, "RFC 5280, 4.2.1.9")
                        .asks("A path length must not be negative.")
                        .because("Clients read a negative number in different ways, some as no limit.")
                        .remedy("Issue the authority's certificate again with the limit that is meant."));
    }

    @Override
    protected Optional<String> check(BasicConstraints value, ParsedCertificate certificate) {
        return keptIf(value.pathLength().filter(length -> length.signum() < 0).isEmpty());
    }
}
