// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.files;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.model.tree.TreeNode;
import org.osgi.annotation.versioning.ProviderType;

/** Shows a file as the tree of its encoding, with offsets and bytes. */
@ProviderType
public interface PkiTree {

    /**
     * A tree in a file.
     *
     * @param label the PEM label; empty outside of PEM
     * @param offset where the block or the object begins in the file, in bytes; offsets in the tree count from the begin
     *     of the decoded object
     * @param root the tree
     */
    record Tree(String label, long offset, TreeNode root) {}

    /**
     * Take a file apart. The parts of PKCS #12 are named.
     *
     * @param what names the file in sentences, such as its path
     * @param passphrase opens the encrypted parts of PKCS #12 and PKCS #8; without it, or with a wrong one, they stay closed
     * @return at least one; what is no ASN.1 is left out
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Malformed} if there is none
     */
    List<Tree> read(String what, byte[] data, Optional<Secret> passphrase) throws PkiException;
}
