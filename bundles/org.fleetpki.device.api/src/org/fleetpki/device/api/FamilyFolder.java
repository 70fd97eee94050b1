// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Makes device families out of files that describe them. Whoever opens a workspace tells where its files are. */
@ProviderType
public interface FamilyFolder {

    /**
     * Offer the families of a folder, before installed ones of the same name and instead of those of the folder told last.
     *
     * @param folder one that is not there has none
     * @return why files are not used, by file, line and column; empty if all are
     */
    List<String> use(Path folder);
}
