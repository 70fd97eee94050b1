// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Makes the tree of an encoding in DER or BER. */
public final class Asn1Tree {

    /** So many values are shown; a revocation list of 1 MB has about as many. */
    private static final int MAX_NODES = 200_000;

    private final byte[] data;
    private int left = MAX_NODES;

    private Asn1Tree(byte[] data) {
        this.data = data;
    }

    /**
     * Make the tree of one value.
     *
     * @param data stays with the caller, and must not change; what stands behind the value is not looked at
     * @throws Asn1Exception if it does not even begin with a value
     */
    public static TreeNode of(byte[] data) throws Asn1Exception {
        return new Asn1Tree(data).node(DerNode.parsePrefix(data, 0), false, 0);
    }

    /** @param named whether an OBJECT IDENTIFIER stands before it, as in an extension, and so tells what it holds */
    private TreeNode node(DerNode node, boolean named, int depth) {
        left--;
        if (left <= 0 || depth > DerNode.MAX_DEPTH) {
            return new TreeNode("", node, "(what is in it is not shown)", List.of(), false);
        }
        if (node.isConstructed()) {
            return constructed(node, depth);
        }
        Optional<DerNode> inner = inner(node, named);
        List<TreeNode> children =
                inner.map(value -> List.of(node(value, false, depth + 1))).orElse(List.of());
        return new TreeNode("", node, children.isEmpty() ? ValueWords.of(node) : "", children, false);
    }

    private TreeNode constructed(DerNode node, int depth) {
        try {
            List<DerNode> values = node.children();
            boolean named = !values.isEmpty() && values.getFirst().is(Tags.OBJECT_IDENTIFIER);
            List<TreeNode> children = new ArrayList<>();
            for (DerNode value : values) {
                if (left <= 0) {
                    break;
                }
                children.add(node(value, named, depth + 1));
            }
            String words = children.size() < values.size()
                    ? "(" + (values.size() - children.size()) + " more are not shown)"
                    : "";
            return new TreeNode("", node, words, children, false);
        } catch (Asn1Exception e) {
            return new TreeNode("", node, "broken: " + e.getMessage(), List.of(), false);
        }
    }

    /** The encoding within a string, which is one if it is in DER to the last byte. */
    private Optional<DerNode> inner(DerNode node, boolean named) {
        int skipped = node.is(Tags.BIT_STRING) ? 1 : 0;
        int start = node.offset() + node.headerLength() + skipped;
        int length = node.contentLength() - skipped;
        boolean string = node.is(Tags.OCTET_STRING) || node.is(Tags.BIT_STRING) && length > 0 && data[start - 1] == 0;
        if (!string || length < 2) {
            return Optional.empty();
        }
        try {
            DerNode inner = DerNode.parsePrefix(data, start);
            boolean plausible = inner.is(Tags.SEQUENCE) || inner.is(Tags.SET) || named && isSimple(inner);
            return plausible && inner.end() == start + length && isSound(inner, DerNode.MAX_DEPTH)
                    ? Optional.of(inner)
                    : Optional.empty();
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static boolean isSimple(DerNode node) {
        return node.is(Tags.BIT_STRING)
                || node.is(Tags.OCTET_STRING)
                || node.is(Tags.INTEGER)
                || node.is(Tags.OBJECT_IDENTIFIER)
                || node.isText();
    }

    private static boolean isSound(DerNode node, int depth) throws Asn1Exception {
        if (!node.isDistinguished()) {
            return false;
        }
        if (node.isConstructed() && depth > 0) {
            for (DerNode child : node.children()) {
                if (!isSound(child, depth - 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
