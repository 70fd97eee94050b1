// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.text.Normalizer;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** One name, one form. */
final class DnsNameNormalized extends AlternativeNameRule {

    DnsNameNormalized() {
        super(
                Kind.DNS,
                Text.rfc("dns-name-a-label-not-nfc", Severity.ERROR, "RFC 5891, 4.1; RFC 8399")
                        .since(2018, 5, 1)
                        .asks("A label that begins with xn-- must encode text in normalization form C.")
                        .because("The same name in another form has another encoding, so clients do not find it.")
                        .remedy("Issue the certificate again with the name as the name service knows it."));
    }

    @Override
    protected boolean isKeptBy(EncodedGeneralName name) {
        return Labels.of(name.text()).stream()
                .filter(Labels::isInternational)
                .flatMap(label -> Punycode.decode(label.substring(4)).stream())
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }
}
