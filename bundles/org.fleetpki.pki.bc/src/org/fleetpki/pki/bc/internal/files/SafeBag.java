// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * A bag of PKCS #12 (RFC 7292, 4.2).
 *
 * @param type which kind
 * @param value the one value in it
 * @param name its friendlyName, else empty
 * @param id its localKeyID
 * @param trusted whether Java has marked it as a trusted certificate
 */
record SafeBag(String type, DerNode value, String name, Optional<Octets> id, boolean trusted) {

    private static final String BAGS = "1.2.840.113549.1.12.10.1.";

    static final String KEY = BAGS + 1;
    static final String SHROUDED_KEY = BAGS + 2;
    static final String CERTIFICATE = BAGS + 3;
    static final String REVOCATION_LIST = BAGS + 4;
    static final String SECRET = BAGS + 5;
    static final String SAFE_CONTENTS = BAGS + 6;

    static final String FRIENDLY_NAME = "1.2.840.113549.1.9.20";
    static final String LOCAL_KEY_ID = "1.2.840.113549.1.9.21";
    static final String TRUSTED_KEY_USAGE = "2.16.840.1.113894.746875.1.1";

    static final String X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";
    static final String X509_CRL = "1.2.840.113549.1.9.23.1";

    /** All bags of a SafeContents, those in bags in bags included. */
    static List<SafeBag> readAll(DerNode contents) throws Asn1Exception {
        List<SafeBag> bags = new ArrayList<>();
        collect(contents, bags);
        return bags;
    }

    private static void collect(DerNode contents, List<SafeBag> bags) throws Asn1Exception {
        for (DerNode node : contents.sequence()) {
            SafeBag bag = read(node);
            if (bag.type.equals(SAFE_CONTENTS)) {
                collect(bag.value, bags);
            } else {
                bags.add(bag);
            }
        }
    }

    /** The friendlyName of a bag, else empty. */
    static String nameOf(DerNode bag) throws Asn1Exception {
        return read(bag).name();
    }

    private static SafeBag read(DerNode node) throws Asn1Exception {
        List<DerNode> parts = node.sequence();
        if (parts.size() < 2 || parts.size() > 3) {
            throw new Asn1Exception("a bag has " + parts.size() + " elements", node.offset());
        }
        String name = "";
        Optional<Octets> id = Optional.empty();
        boolean trusted = false;
        for (DerNode attribute : parts.size() == 3 ? parts.get(2).set() : List.<DerNode>of()) {
            List<DerNode> pair = attribute.sequence();
            List<DerNode> values = pair.size() == 2 ? pair.get(1).set() : List.of();
            switch (pair.isEmpty() ? "" : pair.getFirst().oid()) {
                case FRIENDLY_NAME ->
                    name = values.isEmpty() ? "" : values.getFirst().text();
                case LOCAL_KEY_ID ->
                    id = values.isEmpty()
                            ? Optional.empty()
                            : Optional.of(values.getFirst().octets());
                case TRUSTED_KEY_USAGE -> trusted = true;
                default -> {} // Microsoft's name of a provider, and whatever else nobody needs here
            }
        }
        return new SafeBag(parts.getFirst().oid(), parts.get(1).explicit(), name, id, trusted);
    }

    /** The certificate or list in a bag of its kind. */
    byte[] content(String wanted) throws Asn1Exception {
        List<DerNode> parts = value.sequence();
        if (parts.size() != 2 || !parts.getFirst().oid().equals(wanted)) {
            throw new Asn1Exception("it is not of X.509", value.offset());
        }
        return parts.get(1).explicit().octets().toArray();
    }
}
