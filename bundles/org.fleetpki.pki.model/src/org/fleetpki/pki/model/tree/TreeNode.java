// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.tree;

import java.util.List;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * A value of an encoding as people look at it.
 *
 * @param name what it is within the whole, such as {@code macData}; empty where that is not known
 * @param encoding the value itself
 * @param value its content in words; empty for what only holds other values
 * @param children the values in it, also those within an OCTET STRING or BIT STRING
 * @param decrypted whether this and what is below was encrypted in the file, so that offsets count from its own begin
 */
public record TreeNode(String name, DerNode encoding, String value, List<TreeNode> children, boolean decrypted) {

    public TreeNode {
        children = List.copyOf(children);
    }

    /** Where its first byte stands in the encoding. */
    public int offset() {
        return encoding.offset();
    }

    /** How many bytes tag and length take. */
    public int headerLength() {
        return encoding.headerLength();
    }

    /** How many bytes the content takes. */
    public int contentLength() {
        return encoding.contentLength();
    }

    /** What it is, in the words of ASN.1. */
    public String type() {
        return encoding.describe();
    }

    /** All its bytes, header included. */
    public Octets bytes() {
        return encoding.encoded();
    }

    /** The same under a name. */
    public TreeNode named(String newName) {
        return new TreeNode(newName, encoding, value, children, decrypted);
    }

    /** The same with a value in other words. */
    public TreeNode saying(String newValue) {
        return new TreeNode(name, encoding, newValue, children, decrypted);
    }

    /** The same with other children. */
    public TreeNode with(List<TreeNode> newChildren) {
        return new TreeNode(name, encoding, value, newChildren, decrypted);
    }

    /** The same, marked as having been encrypted. */
    public TreeNode opened() {
        return new TreeNode(name, encoding, value, children, true);
    }
}
