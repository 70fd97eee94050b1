// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.osgi.annotation.versioning.ProviderType;

/** Makes certificates that certify themselves, for devices that no authority is at hand for. */
@ProviderType
public interface SelfSigning {

    /** What the rules have to say about it; an error means that {@link #sign} would refuse. */
    List<Finding> preview(IssueOrder order) throws PkiException;

    /**
     * Make one.
     *
     * @param key the other half of the order's public key
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if a rule refuses it
     */
    X509Certificate sign(IssueOrder order, PrivateKey key) throws PkiException;
}
