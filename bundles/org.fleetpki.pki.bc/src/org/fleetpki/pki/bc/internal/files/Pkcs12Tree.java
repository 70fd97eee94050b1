// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.tree.TreeNode;

/** Names the parts of PKCS #12 (RFC 7292) in the tree of its encoding. */
final class Pkcs12Tree {

    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";

    private final EncryptedTree encrypted;

    Pkcs12Tree(EncryptedTree encrypted) {
        this.encrypted = encrypted;
    }

    TreeNode name(TreeNode pfx) {
        return children(pfx.named("PFX"), List.of("version", "authSafe", "macData"), (child, name) -> switch (name) {
            case "authSafe" -> contentInfo(child, this::authenticatedSafe);
            case "macData" -> mac(child);
            default -> child;
        });
    }

    private interface Naming {
        TreeNode apply(TreeNode child, String name);
    }

    /** Name the children in their order, and go on into each. */
    private static TreeNode children(TreeNode parent, List<String> names, Naming naming) {
        List<TreeNode> named = new ArrayList<>();
        for (TreeNode child : parent.children()) {
            String name = named.size() < names.size() ? names.get(named.size()) : "";
            named.add(name.isEmpty() ? child : naming.apply(child.named(name), name));
        }
        return parent.with(named);
    }

    /** Go on into the only value within a value, such as the OCTET STRING within an explicit tag. */
    private static TreeNode within(TreeNode parent, UnaryOperator<TreeNode> naming) {
        return parent.children().size() == 1
                ? parent.with(List.of(naming.apply(parent.children().getFirst())))
                : parent;
    }

    private TreeNode contentInfo(TreeNode info, UnaryOperator<TreeNode> content) {
        boolean sealed = ENCRYPTED_DATA.equals(oid(info));
        return children(info, List.of("contentType", "content"), (child, name) -> {
            if (name.equals("contentType")) {
                return child;
            }
            return sealed ? within(child, this::encryptedData) : within(child, octets -> within(octets, content));
        });
    }

    private TreeNode authenticatedSafe(TreeNode safe) {
        return each(
                safe.named("authenticatedSafe"), info -> contentInfo(info.named("contentInfo"), this::safeContents));
    }

    private static TreeNode each(TreeNode parent, UnaryOperator<TreeNode> naming) {
        return parent.with(parent.children().stream().map(naming).toList());
    }

    private TreeNode encryptedData(TreeNode data) {
        return children(data.named("encryptedData"), List.of("version", "encryptedContentInfo"), (child, name) -> {
            if (name.equals("version")) {
                return child;
            }
            TreeNode info = children(
                    child,
                    List.of("contentType", "contentEncryptionAlgorithm", "encryptedContent"),
                    (part, partName) -> part);
            TreeNode opened = encrypted.append(info, 1, 2);
            return opened.with(opened.children().stream()
                    .map(part -> part.decrypted() ? safeContents(part) : part)
                    .toList());
        });
    }

    private TreeNode safeContents(TreeNode contents) {
        return each(contents.named("safeContents"), bag -> bag(bag.named("safeBag")));
    }

    private TreeNode bag(TreeNode bag) {
        String type = oid(bag);
        TreeNode named = children(bag, List.of("bagId", "bagValue", "bagAttributes"), (child, name) -> {
            if (!name.equals("bagValue")) {
                return child;
            }
            return switch (type) {
                case SafeBag.SHROUDED_KEY ->
                    within(child, key -> encrypted.append(key.named("encryptedPrivateKeyInfo"), 0, 1));
                case SafeBag.SAFE_CONTENTS -> within(child, this::safeContents);
                case SafeBag.KEY -> within(child, key -> key.named("privateKeyInfo"));
                case SafeBag.CERTIFICATE -> within(child, value -> value.named("certBag"));
                default -> child;
            };
        });
        return named.saying(alias(bag));
    }

    private static String alias(TreeNode bag) {
        try {
            String name = SafeBag.nameOf(bag.encoding());
            return name.isEmpty() ? "" : "'" + name + "'";
        } catch (Asn1Exception e) {
            return "broken: " + e.getMessage();
        }
    }

    private static TreeNode mac(TreeNode data) {
        String words;
        try {
            Pkcs12Mac mac = Pkcs12Mac.read(data.encoding());
            // a number of a million digits takes seconds to write
            String count = mac.iterations().bitLength() > Long.SIZE
                    ? "absurdly many"
                    : mac.iterations().toString();
            words = mac.isPbmac1() ? mac.title() : mac.title() + ", " + count + " iterations";
        } catch (Asn1Exception e) {
            words = "broken: " + e.getMessage();
        }
        return children(
                data.saying(words),
                List.of("mac", "macSalt", "iterations"),
                (child, name) -> name.equals("mac")
                        ? children(child, List.of("digestAlgorithm", "digest"), (part, label) -> part)
                        : child);
    }

    /** The identifier that a value begins with; empty if it begins with none. */
    private static String oid(TreeNode node) {
        if (node.children().isEmpty()) {
            return "";
        }
        DerNode first = node.children().getFirst().encoding();
        try {
            return first.is(Tags.OBJECT_IDENTIFIER) ? first.oid() : "";
        } catch (Asn1Exception e) {
            return "";
        }
    }
}
