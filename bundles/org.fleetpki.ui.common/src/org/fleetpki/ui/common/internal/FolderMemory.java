// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Remembers a folder for the next start. */
interface FolderMemory {

    Optional<Path> folder();

    void remember(Path folder);

    /** Keep it in the preferences of this bundle. */
    static FolderMemory inPreferences() {
        System.Logger log = System.getLogger(FolderMemory.class.getName());
        String key = "workspace";
        Preferences preferences = InstanceScope.INSTANCE.getNode("org.fleetpki.ui.common");
        return new FolderMemory() {
            @Override
            public Optional<Path> folder() {
                return Optional.of(preferences.get(key, ""))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of);
            }

            @Override
            public void remember(Path folder) {
                preferences.put(key, folder.toString());
                try {
                    preferences.flush();
                } catch (BackingStoreException e) {
                    log.log(System.Logger.Level.WARNING, "the workspace is not remembered for the next start", e);
                }
            }
        };
    }
}
