// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds secrets by reference. Each face brings one: the command line asks at the terminal, the workbench in a dialog. */
@ConsumerType
@FunctionalInterface
public interface SecretSource {

    /**
     * Find a secret. The caller closes it.
     *
     * @throws FleetException {@link FleetFailure.SecretUnavailable}
     */
    Secret resolve(SecretRef reference) throws FleetException;
}
