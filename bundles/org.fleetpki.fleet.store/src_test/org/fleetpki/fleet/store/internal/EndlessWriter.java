// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.nio.file.Path;
import org.fleetpki.fleet.api.FleetStore;

/** A process that writes until it is killed, and says aloud what the store has acknowledged. */
final class EndlessWriter {

    /** @param arguments the folder, the first number to write */
    public static void main(String[] arguments) throws Exception {
        try (FleetStore store = Samples.open(Path.of(arguments[0]))) {
            for (int number = Integer.parseInt(arguments[1]); ; number++) {
                store.journal().append(Samples.entry(number));
                System.out.println(number);
            }
        }
    }

    private EndlessWriter() {}
}
