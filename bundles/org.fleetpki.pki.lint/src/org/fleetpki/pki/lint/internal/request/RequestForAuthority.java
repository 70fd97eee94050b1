// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;

/** A device that wants to be an authority. */
final class RequestForAuthority extends RequestRule {

    RequestForAuthority() {
        super(Text.device("request-for-authority", Severity.WARNING, "RFC 5280, 4.2.1.9")
                .asks("The request of a device should not ask to become an authority.")
                .because("Whoever holds such a certificate can issue others that all clients trust.")
                .remedy("Issue it with a profile for devices, which ignores what the request asks for."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return keptIf(find(request, BasicConstraints.class)
                .filter(BasicConstraints::ca)
                .isEmpty());
    }
}
