// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.name;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.TagClass;

/**
 * A GeneralName (RFC 5280, 4.2.1.6) as somebody encoded it, which need not be a sensible one: a {@code dNSName} may hold an
 * IP address. What one asks for is a {@code org.fleetpki.pki.api.GeneralName}.
 *
 * @param kind which of the nine
 * @param content what the implicit tag holds; for {@code DIRECTORY} and {@code OTHER} the values within
 */
public record EncodedGeneralName(Kind kind, Octets content) {

    /** The nine kinds, in the order of their tags. */
    public enum Kind {
        OTHER("otherName"),
        EMAIL("email"),
        DNS("DNS"),
        X400("x400Address"),
        DIRECTORY("dirName"),
        EDI_PARTY("ediPartyName"),
        URI("URI"),
        IP("IP"),
        REGISTERED_ID("RID");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The name that openssl gives it. */
        public String label() {
            return label;
        }

        private boolean isConstructed() {
            return this == OTHER || this == X400 || this == DIRECTORY || this == EDI_PARTY;
        }
    }

    /** Read one. */
    public static EncodedGeneralName read(DerNode node) throws Asn1Exception {
        if (node.tagClass() != TagClass.CONTEXT || node.tag() >= Kind.values().length) {
            throw new Asn1Exception("a GeneralName is wanted where " + node.describe() + " stands", node.offset());
        }
        return new EncodedGeneralName(Kind.values()[node.tag()], node.content());
    }

    public static EncodedGeneralName dns(String name) {
        return new EncodedGeneralName(Kind.DNS, Octets.of(Der.ascii(name)));
    }

    public static EncodedGeneralName email(String address) {
        return new EncodedGeneralName(Kind.EMAIL, Octets.of(Der.ascii(address)));
    }

    public static EncodedGeneralName uri(String uri) {
        return new EncodedGeneralName(Kind.URI, Octets.of(Der.ascii(uri)));
    }

    /** @param octets 4 or 16 of them; twice as many with a mask, in name constraints */
    public static EncodedGeneralName ip(byte[] octets) {
        return new EncodedGeneralName(Kind.IP, Octets.of(octets));
    }

    public static EncodedGeneralName directory(DistinguishedName name) {
        return new EncodedGeneralName(Kind.DIRECTORY, name.encoded());
    }

    /** The characters of a DNS name, e-mail address or URI; every byte is one, so that nothing is lost. */
    public String text() {
        return new String(content.toArray(), StandardCharsets.ISO_8859_1);
    }

    /**
     * The name in a {@code DIRECTORY}.
     *
     * @throws Asn1Exception if it is none
     */
    public DistinguishedName directoryName() throws Asn1Exception {
        return DistinguishedName.read(DerNode.parse(content.toArray()));
    }

    /** The encoding with its tag. */
    public byte[] encode() {
        return Der.value(0x80 | (kind.isConstructed() ? 0x20 : 0) | kind.ordinal(), content.toArray());
    }

    /** Kind and value for people, such as {@code DNS:cam-1.example}. */
    @Override
    public String toString() {
        return kind.label() + ":" + value();
    }

    private String value() {
        try {
            return switch (kind) {
                case EMAIL, DNS, URI -> text();
                case DIRECTORY -> directoryName().toString();
                case IP -> InetAddress.getByAddress(content.toArray()).getHostAddress();
                case REGISTERED_ID ->
                    DerNode.parse(Der.value(6, content.toArray())).oid();
                case OTHER, X400, EDI_PARTY -> "#" + content.hex();
            };
        } catch (Asn1Exception | UnknownHostException e) {
            return "#" + content.hex();
        }
    }
}
