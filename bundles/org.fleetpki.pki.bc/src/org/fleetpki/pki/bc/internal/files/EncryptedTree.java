// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.EncryptionNames;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.PasswordCipher;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.tree.Asn1Tree;
import org.fleetpki.pki.model.tree.TreeNode;

/** Opens what is encrypted in a tree, and hangs what was in it below. */
final class EncryptedTree {

    private final String what;
    private final Optional<Secret> passphrase;
    private final Effort effort;

    EncryptedTree(String what, Optional<Secret> passphrase, Effort effort) {
        this.what = what;
        this.passphrase = passphrase;
        this.effort = effort;
    }

    /**
     * Append the content of a value that holds an algorithm and encrypted octets.
     *
     * @param algorithm which child is the algorithm
     * @param octets which child has the octets
     */
    TreeNode append(TreeNode parent, int algorithm, int octets) {
        if (parent.children().size() <= Math.max(algorithm, octets)) {
            return parent;
        }
        TreeNode named =
                parent.saying("encrypted with " + words(parent.children().get(algorithm)));
        if (passphrase.isEmpty()) {
            return named;
        }
        try {
            List<TreeNode> children = new ArrayList<>(parent.children());
            children.add(open(children.get(algorithm), children.get(octets)));
            return named.with(children);
        } catch (PkiException e) {
            return named.saying(named.value() + "; " + e.getMessage());
        }
    }

    private String words(TreeNode algorithm) {
        try {
            return EncryptionNames.of(what, algorithm.encoding());
        } catch (PkiException e) {
            return "an unknown algorithm";
        }
    }

    private TreeNode open(TreeNode algorithm, TreeNode octets) throws PkiException {
        char[] characters = passphrase.orElseThrow().characters();
        PkiFailure wrong = new PkiFailure.WrongPassphrase(what);
        PkiFailure unknown = new PkiFailure.Malformed(what, "it is encrypted in a way that is not known here");
        try {
            return ForeignData.readSecret(unknown, () -> {
                byte[] clear = PasswordCipher.decrypt(
                        algorithm.bytes().toArray(),
                        octets.encoding().implicit(Tags.OCTET_STRING).octets().toArray(),
                        characters,
                        false,
                        wrong,
                        effort);
                return ForeignData.readSecret(
                        wrong, () -> Asn1Tree.of(clear).named("decrypted").opened());
            });
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
