// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;

/** Makes certification requests with any field right or wrong. They are not signed, for no rule verifies signatures. */
final class RequestForge {

    private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";

    private final Map<String, byte[]> extensions = new LinkedHashMap<>();
    private final List<byte[]> attributes = new ArrayList<>();
    private int version;
    private byte[] subject = Names.name(Names.part(Names.CN, "camera"));
    private byte[] key = Keys.EC;
    private byte[] algorithm = CertificateForge.ECDSA_SHA256;

    private RequestForge() {}

    /** A device's that keeps every rule. */
    static RequestForge device() {
        return device(Names.dns("cam.example"), Names.ip(10, 0, 0, 7))
                .extension("2.5.29.15", CertificateForge.bits(0))
                .extension("2.5.29.19", Der.sequence());
    }

    /** A device's with certain alternative names. */
    static RequestForge device(byte[]... names) {
        return new RequestForge().extension("2.5.29.17", Der.sequence(names));
    }

    /** A device's that asks for no extension. */
    static RequestForge bare() {
        return new RequestForge();
    }

    RequestForge version(int encoded) {
        version = encoded;
        return this;
    }

    RequestForge subject(byte[]... parts) {
        subject = Names.name(parts);
        return this;
    }

    RequestForge key(byte[] encoded) {
        key = encoded;
        return this;
    }

    RequestForge signedWith(byte[] identifier) {
        algorithm = identifier;
        return this;
    }

    RequestForge extension(String oid, byte[] value) {
        return rawExtension(oid, Der.sequence(Der.oid(oid), Der.octetString(value)));
    }

    /** An extension of any encoding. @param label under which it is kept, usually its type */
    RequestForge rawExtension(String label, byte[] encoded) {
        extensions.put(label, encoded);
        return this;
    }

    /** One more attribute. */
    RequestForge attribute(String oid, byte[] value) {
        attributes.add(Der.sequence(Der.oid(oid), Der.setOf(List.of(value))));
        return this;
    }

    LintTarget target() {
        List<byte[]> all = new ArrayList<>(attributes);
        if (!extensions.isEmpty()) {
            all.add(Der.sequence(Der.oid(EXTENSION_REQUEST), Der.setOf(List.of(Der.sequence(extensions.values())))));
        }
        byte[] info = Der.sequence(Der.integer(version), subject, key, Der.implicit(0, Der.setOf(all)));
        try {
            return new LintTarget.OfRequest(
                    ParsedRequest.parse(Der.sequence(info, algorithm, Der.bitString(new byte[64]))));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
