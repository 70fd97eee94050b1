// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.name.OidNames;

/**
 * An extension of a certificate, request or revocation list (RFC 5280, 4.2), known or not.
 *
 * @param oid its type
 * @param critical whether whoever does not know it must refuse the certificate
 * @param content what its OCTET STRING holds
 */
public record Extension(String oid, boolean critical, Octets content) {

    /** An extension that is still to be written. */
    public static Extension of(boolean critical, ExtensionValue value) {
        return new Extension(value.oid(), critical, Octets.of(value.encode()));
    }

    /** Read a SEQUENCE of them. */
    public static List<Extension> readAll(DerNode list) throws Asn1Exception {
        List<Extension> extensions = new ArrayList<>();
        for (DerNode node : list.sequence()) {
            Elements in = new Elements("an extension", node);
            String oid = in.next("type").oid();
            Optional<DerNode> critical = in.optionalOf(Tags.BOOLEAN);
            extensions.add(new Extension(
                    oid,
                    critical.isPresent() && critical.get().bool(),
                    in.next("value").octets()));
            in.end();
        }
        return List.copyOf(extensions);
    }

    /**
     * What it means; an unknown one is an {@link org.fleetpki.pki.model.extension.UnknownExtension}.
     *
     * @throws Asn1Exception if it is of a known type and does not parse
     */
    public ExtensionValue value() throws Asn1Exception {
        try {
            return ExtensionValue.read(oid, content);
        } catch (Asn1Exception e) {
            throw e.within(name());
        }
    }

    /** Its encoding in DER, which leaves out {@code critical} where it is false. */
    public byte[] encode() {
        byte[] type = Der.oid(oid);
        byte[] value = Der.octetString(content.toArray());
        return critical ? Der.sequence(type, Der.bool(true), value) : Der.sequence(type, value);
    }

    /** Its common name, such as {@code keyUsage}, else the dotted form. */
    public String name() {
        return OidNames.of(oid);
    }
}
