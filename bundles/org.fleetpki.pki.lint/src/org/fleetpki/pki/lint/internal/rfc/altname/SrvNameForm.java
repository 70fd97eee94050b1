// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Services by name, as SIP servers may have. */
final class SrvNameForm extends AlternativeNameRule {

    private static final Pattern FORM = Pattern.compile("_[A-Za-z0-9-]+\\.[A-Za-z0-9.-]+");

    SrvNameForm() {
        super(
                Kind.OTHER,
                Text.rfc("srv-name-malformed", Severity.ERROR, "RFC 4985, 2")
                        .asks("An SRVName must be an IA5String of a service and a domain, such as _sips.works.example.")
                        .because("Clients compare it with the service that they asked the name service for.")
                        .remedy(
                                "Issue the certificate again with the service, an underscore before it, and the domain."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) throws Asn1Exception {
        Optional<DerNode> value = OtherNames.value(name, OtherNames.SRV_NAME);
        return value.isEmpty()
                || value.get().is(Tags.IA5_STRING)
                        && FORM.matcher(value.get().text()).matches();
    }
}
