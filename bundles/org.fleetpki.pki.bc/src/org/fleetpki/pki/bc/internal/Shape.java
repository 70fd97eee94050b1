// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.util.List;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** What an encoding is, told by its structure and not by its label, because labels lie. */
public enum Shape {
    CERTIFICATE("a certificate", "CERTIFICATE"),
    REQUEST("a certificate request", "CERTIFICATE REQUEST"),
    REVOCATION_LIST("a revocation list", "X509 CRL"),
    PUBLIC_KEY("a public key", "PUBLIC KEY"),
    RSA_PUBLIC_KEY("an RSA public key in PKCS #1", "RSA PUBLIC KEY"),
    PKCS8("a private key in PKCS #8", "PRIVATE KEY"),
    ENCRYPTED_PKCS8("an encrypted private key in PKCS #8", "ENCRYPTED PRIVATE KEY"),
    PKCS1("an RSA key in PKCS #1", "RSA PRIVATE KEY"),
    SEC1("an EC key in SEC 1", "EC PRIVATE KEY"),
    DSA("a DSA key in openssl's own form", "DSA PRIVATE KEY"),
    PKCS7("certificates in PKCS #7", "PKCS7"),
    OTHER_CMS("a message in CMS that is not signed data", "CMS"),
    PKI_PATH("a certification path", "PKIPATH"),
    PKCS12("a PKCS #12 key store", "PKCS12"),
    BCFKS("a BCFKS key store", "BCFKS"),
    UNKNOWN("something of no kind that is known here", "");

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";

    private static final String CMS = "1.2.840.113549.1.";

    private final String title;
    private final String label;

    Shape(String title, String label) {
        this.title = title;
        this.label = label;
    }

    /** What it is, with its article. */
    public String title() {
        return title;
    }

    /** The PEM label that belongs to it. */
    public String label() {
        return label;
    }

    public boolean isPrivateKey() {
        return switch (this) {
            case PKCS8, ENCRYPTED_PKCS8, PKCS1, SEC1, DSA -> true;
            default -> false;
        };
    }

    /** Tell what an encoding is; what stands behind it does not matter. */
    public static Shape of(byte[] encoding) {
        try {
            DerNode node = DerNode.parsePrefix(encoding, 0);
            return node.is(Tags.SEQUENCE) ? of(node.sequence()) : UNKNOWN;
        } catch (Asn1Exception e) {
            return UNKNOWN;
        }
    }

    private static Shape of(List<DerNode> parts) throws Asn1Exception {
        if (parts.isEmpty()) {
            return UNKNOWN;
        }
        DerNode first = parts.getFirst();
        if (first.is(Tags.INTEGER)) {
            return ofNumber(parts);
        }
        if (first.is(Tags.OBJECT_IDENTIFIER)) {
            return ofContentInfo(parts);
        }
        if (!first.is(Tags.SEQUENCE)) {
            return UNKNOWN;
        }
        if (parts.size() == 3 && parts.get(1).is(Tags.SEQUENCE) && parts.get(2).is(Tags.BIT_STRING)) {
            return ofSigned(first.sequence());
        }
        if (parts.size() == 2 && isAlgorithm(first)) {
            return parts.get(1).is(Tags.BIT_STRING)
                    ? PUBLIC_KEY
                    : parts.get(1).is(Tags.OCTET_STRING) ? ENCRYPTED_PKCS8 : UNKNOWN;
        }
        if (parts.size() == 2 && isBcfks(parts)) {
            return BCFKS;
        }
        return isPath(parts) ? PKI_PATH : UNKNOWN;
    }

    private static Shape ofSigned(List<DerNode> inner) {
        if (inner.isEmpty()) {
            return UNKNOWN;
        }
        if (inner.getFirst().isContext(0)) {
            return CERTIFICATE;
        }
        int at = inner.getFirst().is(Tags.INTEGER) ? 1 : 0;
        if (inner.size() > at + 2 && isTime(inner.get(at + 2))) {
            return REVOCATION_LIST;
        }
        if (inner.size() >= 6 && at == 1) {
            return CERTIFICATE;
        }
        return at == 1 && (inner.size() == 3 || inner.size() == 4) ? REQUEST : UNKNOWN;
    }

    private static boolean isTime(DerNode node) {
        return node.is(Tags.UTC_TIME) || node.is(Tags.GENERALIZED_TIME);
    }

    private static Shape ofNumber(List<DerNode> parts) throws Asn1Exception {
        if (parts.size() >= 2 && parts.stream().allMatch(part -> part.is(Tags.INTEGER))) {
            return switch (parts.size()) {
                case 2 -> isRsaPublic(parts) ? RSA_PUBLIC_KEY : UNKNOWN;
                case 6 -> DSA;
                case 9 -> PKCS1;
                default -> UNKNOWN;
            };
        }
        if (parts.size() >= 9 && parts.subList(0, 9).stream().allMatch(part -> part.is(Tags.INTEGER))) {
            return PKCS1;
        }
        if (parts.size() >= 2 && parts.get(1).is(Tags.OCTET_STRING)) {
            return SEC1;
        }
        if (parts.size() >= 2 && isAlgorithm(parts.get(1))) {
            String oid = parts.get(1).sequence().getFirst().oid();
            if (oid.startsWith("1.2.840.113549.1.7.")) {
                return PKCS12;
            }
            return parts.size() >= 3 && parts.get(2).is(Tags.OCTET_STRING) ? PKCS8 : UNKNOWN;
        }
        return UNKNOWN;
    }

    /** Parameters of Diffie and Hellman are two numbers, too, but their second one is small and mostly even. */
    private static boolean isRsaPublic(List<DerNode> numbers) throws Asn1Exception {
        BigInteger exponent = numbers.get(1).integer();
        return exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && numbers.get(0).integer().compareTo(exponent) > 0;
    }

    private static Shape ofContentInfo(List<DerNode> parts) throws Asn1Exception {
        if (parts.size() > 2 || !parts.getFirst().oid().startsWith(CMS)) {
            return UNKNOWN;
        }
        return parts.getFirst().oid().equals(SIGNED_DATA) ? PKCS7 : OTHER_CMS;
    }

    private static boolean isAlgorithm(DerNode node) throws Asn1Exception {
        return node.is(Tags.SEQUENCE)
                && !node.sequence().isEmpty()
                && node.sequence().getFirst().is(Tags.OBJECT_IDENTIFIER);
    }

    /** ObjectStore of BCFKS: encrypted data, and a check of its integrity. */
    private static boolean isBcfks(List<DerNode> parts) throws Asn1Exception {
        if (!parts.get(1).is(Tags.SEQUENCE)) {
            return false;
        }
        List<DerNode> store = parts.getFirst().sequence();
        List<DerNode> check = parts.get(1).sequence();
        return store.size() == 2
                && isAlgorithm(store.getFirst())
                && store.get(1).is(Tags.OCTET_STRING)
                && check.size() == 3
                && isAlgorithm(check.getFirst())
                && check.get(2).is(Tags.OCTET_STRING);
    }

    private static boolean isPath(List<DerNode> parts) throws Asn1Exception {
        for (DerNode part : parts) {
            if (!part.is(Tags.SEQUENCE) || of(part.sequence()) != CERTIFICATE) {
                return false;
            }
        }
        return true;
    }
}
