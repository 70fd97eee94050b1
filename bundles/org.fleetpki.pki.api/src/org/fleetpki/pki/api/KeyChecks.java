// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.util.List;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.osgi.annotation.versioning.ProviderType;

/** Looks for public keys that are known to be weak or wrong. Takes about as long as checking a signature. */
@ProviderType
public interface KeyChecks {

    /**
     * Check a key of anybody. Never throws for foreign data.
     *
     * @return what is wrong with it, worst first; empty if nothing was found, which is no proof of strength
     */
    List<Finding> check(PublicKeyInfo key);
}
