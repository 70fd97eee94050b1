// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.DistinguishedName;
import org.fleetpki.pki.model.name.EncodedGeneralName;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/**
 * A name, or the base of a subtree, in the form in which it is compared.
 *
 * @param encoded as it stands in the certificate
 * @param text of a DNS name or URI in lower case, of a mailbox as it is; else empty
 * @param octets of an address; else empty
 * @param directory of a directory name that parses
 */
record NameForm(EncodedGeneralName encoded, String text, byte[] octets, Optional<DistinguishedName> directory) {

    static NameForm of(EncodedGeneralName name) {
        String text = switch (name.kind()) {
            case DNS, URI -> name.text().toLowerCase(Locale.ROOT);
            case EMAIL -> name.text();
            default -> "";
        };
        byte[] octets = name.kind() == Kind.IP ? name.content().toArray() : new byte[0];
        return new NameForm(name, text, octets, directory(name));
    }

    static NameForm of(DistinguishedName subject) {
        return new NameForm(EncodedGeneralName.directory(subject), "", new byte[0], Optional.of(subject));
    }

    private static Optional<DistinguishedName> directory(EncodedGeneralName name) {
        try {
            return name.kind() == Kind.DIRECTORY ? Optional.of(name.directoryName()) : Optional.empty();
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    Kind kind() {
        return encoded.kind();
    }
}
