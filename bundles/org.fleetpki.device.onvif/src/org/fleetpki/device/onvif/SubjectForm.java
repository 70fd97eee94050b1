// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.OidNames;

/**
 * How the operations of {@link DeviceCertificates} want a distinguished name. The Core specification calls it a string and
 * leaves its form open; devices differ.
 */
public enum SubjectForm {
    /** {@code CN=cam,O=Example} (RFC 4514). */
    RFC4514,
    /** {@code /O=Example/CN=cam}, the one-line form of OpenSSL, in the order of the encoding. */
    SLASHES;

    /** Write a name. */
    public String write(X500Principal name) {
        return switch (this) {
            case RFC4514 -> name.getName(X500Principal.RFC2253);
            case SLASHES ->
                DistinguishedName.of(name).parts().stream()
                        .flatMap(List::stream)
                        .map(SubjectForm::slash)
                        .collect(Collectors.joining());
        };
    }

    private static String slash(AttributeValue attribute) {
        String value = attribute.text().replace("\\", "\\\\").replace("/", "\\/");
        return "/" + OidNames.attribute(attribute.oid()) + "=" + value;
    }
}
