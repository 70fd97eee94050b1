// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.TlsFeature;
import org.fleetpki.pki.model.name.OidNames;

/** What is to be stapled must come from somewhere. */
final class StaplingWithResponder extends ExtensionRule<TlsFeature> {

    StaplingWithResponder() {
        super(
                TlsFeature.class,
                Text.rfc("must-staple-without-ocsp", Severity.WARNING, "RFC 7633, 6")
                        .asks("A certificate that asks for a stapled OCSP answer should name the OCSP responder.")
                        .because("The server cannot fetch the answer that it must show, so clients refuse it.")
                        .remedy("Have the certificate issued again with the responder, or without 'must staple'."));
    }

    @Override
    protected Optional<String> check(TlsFeature value, ParsedCertificate certificate) throws Asn1Exception {
        Optional<AuthorityInformationAccess> access = certificate.find(AuthorityInformationAccess.class);
        return keptIf(!value.features().contains(TlsFeature.STATUS_REQUEST)
                || access.isPresent() && !access.get().uris(OidNames.OCSP).isEmpty());
    }
}
