// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiTree;
import org.fleetpki.pki.bc.internal.Content;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.Magic;
import org.fleetpki.pki.bc.internal.Piece;
import org.fleetpki.pki.bc.internal.Shape;
import org.fleetpki.pki.model.tree.Asn1Tree;
import org.fleetpki.pki.model.tree.TreeNode;
import org.osgi.service.component.annotations.Component;

/** Shows files as trees. */
@Component
public final class ContentTree implements PkiTree {

    @Override
    public List<Tree> read(String what, byte[] data, Optional<Secret> passphrase) throws PkiException {
        List<Tree> trees = new ArrayList<>();
        EncryptedTree open = new EncryptedTree(what, passphrase, new Effort(what));
        for (Piece piece : Content.of(what, data)) {
            boolean asn1 = piece.defect().isEmpty()
                    && piece.cipher().isEmpty()
                    && piece.content().length > 0
                    && Magic.of(piece.content()).isEmpty();
            if (asn1) {
                TreeNode root = ForeignData.read(what, () -> Asn1Tree.of(piece.content()));
                trees.add(new Tree(piece.label(), piece.offset(), named(piece, root, open)));
            }
        }
        if (trees.isEmpty()) {
            throw ForeignData.malformed(what, "there is no ASN.1 in it");
        }
        return trees;
    }

    private static TreeNode named(Piece piece, TreeNode root, EncryptedTree open) {
        return switch (Shape.of(piece.content())) {
            case PKCS12 -> new Pkcs12Tree(open).name(root);
            case ENCRYPTED_PKCS8 -> open.append(root.named("encryptedPrivateKeyInfo"), 0, 1);
            default -> root;
        };
    }
}
