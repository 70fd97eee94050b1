// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Two hyphens in the third and fourth place are kept for encodings. */
final class DnsNameReservedLabel extends AlternativeNameRule {

    DnsNameReservedLabel() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-label-reserved", Severity.WARNING, "RFC 5890, 2.3.1")
                        .asks(
                                "A label of a dNSName should not have hyphens in its third and fourth place, unless it begins "
                                        + "with xn--.")
                        .because("Such labels are reserved for encodings to come.")
                        .remedy("Give the device another name and issue the certificate again."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return Labels.of(name.text()).stream()
                .noneMatch(label -> label.startsWith("--", 2) && !Labels.isInternational(label));
    }
}
