// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.DistinguishedName;

/** A certification request (PKCS #10, RFC 2986), field by field. Two are equal if their encodings are. */
public final class ParsedRequest {

    private static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";

    private final Octets encoded;
    private final DerNode info;
    private final int version;
    private final DistinguishedName subject;
    private final PublicKeyInfo publicKey;
    private final List<Attribute> attributes;
    private final AlgorithmIdentifier signatureAlgorithm;
    private final BitString signature;

    /**
     * An attribute.
     *
     * @param oid its type
     * @param values as they are encoded
     */
    public record Attribute(String oid, List<DerNode> values) {

        public Attribute {
            values = List.copyOf(values);
        }
    }

    private ParsedRequest(DerNode request) throws Asn1Exception {
        this.encoded = request.encoded();
        Elements outer = new Elements("a certification request", request);
        this.info = outer.next("certificationRequestInfo");
        this.signatureAlgorithm = AlgorithmIdentifier.read(outer.next("signatureAlgorithm"));
        this.signature = outer.next("signature").bits();
        outer.end();
        Elements in = new Elements("a certificationRequestInfo", info);
        this.version = in.next("version").smallInteger() + 1;
        this.subject = DistinguishedName.read(in.next("subject"));
        this.publicKey = PublicKeyInfo.read(in.next("subjectPKInfo"));
        List<Attribute> list = new ArrayList<>();
        Optional<DerNode> set = in.optional(0);
        if (set.isPresent()) {
            for (DerNode node : set.get().children()) {
                Elements attribute = new Elements("an attribute", node);
                list.add(new Attribute(
                        attribute.next("type").oid(), attribute.next("values").set()));
                attribute.end();
            }
        }
        this.attributes = List.copyOf(list);
        in.end();
    }

    /**
     * Read one.
     *
     * @throws Asn1Exception if it has not the structure of a request
     */
    public static ParsedRequest parse(byte[] der) throws Asn1Exception {
        return new ParsedRequest(DerNode.parse(der.clone()));
    }

    public Octets encoded() {
        return encoded;
    }

    /** The part that is signed. */
    public DerNode info() {
        return info;
    }

    /** 1; no other exists. */
    public int version() {
        return version;
    }

    public DistinguishedName subject() {
        return subject;
    }

    public PublicKeyInfo publicKey() {
        return publicKey;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    /**
     * The extensions that it asks for (RFC 2985, 5.4.2); empty if it asks for none.
     *
     * @throws Asn1Exception if they do not parse
     */
    public List<Extension> requestedExtensions() throws Asn1Exception {
        List<Extension> extensions = new ArrayList<>();
        for (Attribute attribute : attributes) {
            if (attribute.oid().equals(EXTENSION_REQUEST)) {
                for (DerNode value : attribute.values()) {
                    extensions.addAll(Extension.readAll(value));
                }
            }
        }
        return List.copyOf(extensions);
    }

    public AlgorithmIdentifier signatureAlgorithm() {
        return signatureAlgorithm;
    }

    public BitString signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParsedRequest that && encoded.equals(that.encoded);
    }

    @Override
    public int hashCode() {
        return encoded.hashCode();
    }
}
