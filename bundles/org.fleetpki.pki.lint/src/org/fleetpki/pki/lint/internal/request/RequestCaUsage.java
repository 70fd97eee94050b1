// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.request;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** keyCertSign is for authorities. */
final class RequestCaUsage extends RequestRule {

    RequestCaUsage() {
        super(Text.device("request-asks-to-sign-certificates", Severity.WARNING, "RFC 5280, 4.2.1.3")
                .asks("The request of a device should not ask for keyCertSign or cRLSign.")
                .because("Only authorities sign certificates and revocation lists.")
                .remedy("Issue it with a profile for devices, which ignores what the request asks for."));
    }

    @Override
    protected Optional<String> check(ParsedRequest request) throws Asn1Exception {
        return keptIf(find(request, KeyUsage.class)
                .filter(usage -> usage.has(KeyUsage.Usage.KEY_CERT_SIGN) || usage.has(KeyUsage.Usage.CRL_SIGN))
                .isEmpty());
    }
}
