// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Tags;

/** Certificates and revocation lists in signed data of PKCS #7 (RFC 5652), which is mostly signed by nobody. */
final class CmsCertificates {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String DATA = "1.2.840.113549.1.7.1";

    /** All that are in one; others than X.509 are passed over. To be called within the gate for foreign data. */
    static List<PkiObject> read(byte[] der) throws Asn1Exception {
        Elements in = new Elements(
                "signed data", DerNode.parsePrefix(der, 0).sequence().get(1).explicit());
        in.next("version");
        in.next("digestAlgorithms");
        in.next("encapContentInfo");
        List<PkiObject> objects = new ArrayList<>();
        List<DerNode> certificates =
                in.optional(0).map(CmsCertificates::elements).orElse(List.of());
        List<DerNode> lists = in.optional(1).map(CmsCertificates::elements).orElse(List.of());
        for (DerNode node : certificates) {
            if (node.is(Tags.SEQUENCE)) {
                objects.add(certificate(node));
            }
        }
        for (DerNode node : lists) {
            if (node.is(Tags.SEQUENCE)) {
                objects.add(list(node));
            }
        }
        return objects;
    }

    private static List<DerNode> elements(DerNode set) {
        try {
            return set.children();
        } catch (Asn1Exception e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static PkiObject certificate(DerNode node) {
        try {
            return new PkiObject.CertificateObject(
                    ParsedCertificate.parse(node.encoded().toArray()));
        } catch (Asn1Exception e) {
            return new PkiObject.MalformedObject(e.getMessage());
        }
    }

    private static PkiObject list(DerNode node) {
        try {
            return new PkiObject.RevocationListObject(
                    ParsedRevocationList.parse(node.encoded().toArray()));
        } catch (Asn1Exception e) {
            return new PkiObject.MalformedObject(e.getMessage());
        }
    }

    /**
     * Put them into signed data that nobody signed (RFC 5652, 5.1: the version is 1). They stay in their order, although
     * DER would sort a SET: openssl keeps it, too, and readers take the first certificate for the important one.
     */
    static byte[] write(List<byte[]> certificates, List<byte[]> lists) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(Der.integer(1));
        parts.add(Der.setOf(List.of()));
        parts.add(Der.sequence(Der.oid(DATA)));
        if (!certificates.isEmpty()) {
            parts.add(Der.implicit(0, Der.sequence(certificates)));
        }
        if (!lists.isEmpty()) {
            parts.add(Der.implicit(1, Der.sequence(lists)));
        }
        parts.add(Der.setOf(List.of()));
        return Der.sequence(Der.oid(SIGNED_DATA), Der.explicit(0, Der.sequence(parts)));
    }

    private CmsCertificates() {}
}
