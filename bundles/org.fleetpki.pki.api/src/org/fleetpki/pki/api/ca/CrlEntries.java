// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** The entries of a revocation list one after the other, so that a list of a million needs no more memory than one of ten. */
public final class CrlEntries {

    private final byte[] data;
    private int at;

    private CrlEntries(byte[] data) {
        this.data = data;
    }

    /** Those of a list, which was parsed before. */
    public static CrlEntries of(ParsedRevocationList list) throws Asn1Exception {
        return new CrlEntries(
                encoded(list).map(node -> node.content().toArray()).orElse(new byte[0]));
    }

    /** The SEQUENCE with the entries; empty where the list has none. */
    public static Optional<DerNode> encoded(ParsedRevocationList list) throws Asn1Exception {
        List<DerNode> fields = list.tbs().children();
        int thisUpdate = 0;
        while (!isTime(fields.get(thisUpdate))) {
            thisUpdate++;
        }
        return fields.stream()
                .skip(thisUpdate)
                .filter(field -> field.is(Tags.SEQUENCE))
                .findFirst();
    }

    private static boolean isTime(DerNode node) {
        return node.is(Tags.UTC_TIME) || node.is(Tags.GENERALIZED_TIME);
    }

    /**
     * The next one; empty behind the last.
     *
     * @throws Asn1Exception if it does not parse
     */
    public Optional<ParsedRevocationList.Entry> next() throws Asn1Exception {
        if (at == data.length) {
            return Optional.empty();
        }
        DerNode node = DerNode.parsePrefix(data, at);
        at = node.end();
        List<DerNode> fields = node.sequence();
        if (fields.size() < 2 || fields.size() > 3) {
            throw new Asn1Exception("a revoked certificate has " + fields.size() + " fields", node.offset());
        }
        return Optional.of(new ParsedRevocationList.Entry(
                fields.get(0).integer(),
                fields.get(1).time(),
                fields.size() == 3 ? Extension.readAll(fields.get(2)) : List.of()));
    }
}
