// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.crl;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlReason;

/** Public certificates are not put on hold. */
final class ListEntryHold extends RevocationListRule {

    ListEntryHold() {
        super(Text.baseline("crl-certificate-hold", Severity.ERROR, "7.2.2")
                .since(2020, 9, 30)
                .asks("The reason certificateHold must not be used for public certificates.")
                .because("A public certificate that was revoked stays revoked.")
                .remedy("Revoke the certificate for good, or leave it."));
    }

    @Override
    protected Optional<String> check(ParsedRevocationList list) throws Asn1Exception {
        for (ParsedRevocationList.Entry entry : list.entries()) {
            for (Extension extension : entry.extensions()) {
                if (extension.value() instanceof CrlReason reason && reason.code() == 6) {
                    return broken("serial number " + entry.serial().toString(16));
                }
            }
        }
        return kept();
    }
}
