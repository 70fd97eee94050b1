// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/**
 * Makes good objects large at one place at a time: what stands there is repeated until the whole is as large as may be
 * read. Jazzer does not get there, and whatever takes the square of its time shows here.
 */
final class Swollen {

    /** A little less than the greatest size that is read, for the headers around it. */
    private static final int SIZE = (1 << 20) - (1 << 14);

    /** A node, whose octets may hold nodes, as those of extensions do. */
    private static final class Part {

        private final int identifier;
        private final byte[] content;
        private final List<Part> parts = new ArrayList<>();
        private int times = 1;

        Part(DerNode node) throws Asn1Exception {
            byte[] encoded = node.encoded().toArray();
            identifier = encoded[0] & 0xff;
            content = node.content().toArray();
            if (node.isConstructed()) {
                for (DerNode child : node.children()) {
                    parts.add(new Part(child));
                }
            } else if (node.is(Tags.OCTET_STRING) && content.length > 1) {
                try {
                    parts.add(new Part(DerNode.parse(content)));
                } catch (Asn1Exception e) {
                    // octets that are nothing else
                }
            }
        }

        Stream<Part> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
        }

        byte[] encode() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (parts.isEmpty()) {
                repeat(content, out);
            } else {
                parts.forEach(part -> out.writeBytes(part.encode()));
            }
            byte[] once = Der.value(identifier, out.toByteArray());
            if (parts.isEmpty() || times == 1) {
                return once;
            }
            out.reset();
            repeat(once, out);
            return out.toByteArray();
        }

        private void repeat(byte[] octets, ByteArrayOutputStream out) {
            for (int i = 0; i < times; i++) {
                out.writeBytes(octets);
            }
        }

        /** Fewer if what is here is a part of it already. */
        void swell(int size) {
            times = Math.max(1, size / Math.max(1, parts.isEmpty() ? content.length : encode().length));
        }
    }

    /**
     * One for each node of an object.
     *
     * @param step 1 for all of them, 2 for every other, and so on
     */
    static Stream<byte[]> of(byte[] object, int step) {
        try {
            Part root = new Part(DerNode.parse(object));
            List<Part> parts = root.all().skip(1).toList();
            return IntStream.range(0, parts.size()).filter(i -> i % step == 0).mapToObj(i -> {
                Part part = parts.get(i);
                part.swell(SIZE);
                byte[] swollen = root.encode();
                part.times = 1;
                return swollen;
            });
        } catch (Asn1Exception e) {
            return Stream.empty();
        }
    }

    private Swollen() {}
}
