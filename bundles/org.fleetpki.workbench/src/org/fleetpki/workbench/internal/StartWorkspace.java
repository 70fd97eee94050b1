// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The workspace that whoever started the program asked for.
 *
 * @param folder from {@code --workspace} or {@code -w}, or the environment; empty if nothing was asked for
 */
record StartWorkspace(Optional<Path> folder) {

    private static final String OPTION = "--workspace";
    private static final String SHORT_OPTION = "-w";
    private static final String VARIABLE = "FLEETPKI_WORKSPACE";

    /** Look at the arguments first, then at the environment. Arguments of the platform are passed over. */
    static StartWorkspace from(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                return of(arguments[i].substring(OPTION.length() + 1));
            }
            if ((arguments[i].equals(OPTION) || arguments[i].equals(SHORT_OPTION)) && i + 1 < arguments.length) {
                return of(arguments[i + 1]);
            }
        }
        return of(environment.getOrDefault(VARIABLE, ""));
    }

    private static StartWorkspace of(String folder) {
        return new StartWorkspace(
                Optional.of(folder).filter(text -> !text.isBlank()).map(Path::of));
    }
}
