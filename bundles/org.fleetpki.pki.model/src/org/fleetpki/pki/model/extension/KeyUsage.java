// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.extension;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * What the key may be used for (RFC 5280, 4.2.1.3).
 *
 * @param usages the bits that are set
 */
public record KeyUsage(Set<Usage> usages) implements ExtensionValue {

    public static final String OID = "2.5.29.15";

    /** The bits, in the order of their numbers. */
    public enum Usage {
        DIGITAL_SIGNATURE("digitalSignature"),
        NON_REPUDIATION("nonRepudiation"),
        KEY_ENCIPHERMENT("keyEncipherment"),
        DATA_ENCIPHERMENT("dataEncipherment"),
        KEY_AGREEMENT("keyAgreement"),
        KEY_CERT_SIGN("keyCertSign"),
        CRL_SIGN("cRLSign"),
        ENCIPHER_ONLY("encipherOnly"),
        DECIPHER_ONLY("decipherOnly");

        private final String label;

        Usage(String label) {
            this.label = label;
        }

        /** The name that RFC 5280 gives it. */
        public String label() {
            return label;
        }
    }

    public KeyUsage {
        usages = Set.copyOf(usages);
    }

    public static KeyUsage of(Usage... usages) {
        return new KeyUsage(Set.of(usages));
    }

    public boolean has(Usage usage) {
        return usages.contains(usage);
    }

    static KeyUsage read(DerNode node) throws Asn1Exception {
        BitString bits = node.bits();
        Set<Usage> usages = EnumSet.noneOf(Usage.class);
        for (Usage usage : Usage.values()) {
            if (bits.isSet(usage.ordinal())) {
                usages.add(usage);
            }
        }
        return new KeyUsage(usages);
    }

    @Override
    public String oid() {
        return OID;
    }

    @Override
    public byte[] encode() {
        BitSet bits = new BitSet();
        usages.forEach(usage -> bits.set(usage.ordinal()));
        return Der.namedBits(bits);
    }

    /** The names in the order of the bits. */
    public List<String> labels() {
        return usages.stream().sorted().map(Usage::label).toList();
    }
}
