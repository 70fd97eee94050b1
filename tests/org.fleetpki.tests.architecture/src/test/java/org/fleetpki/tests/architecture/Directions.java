// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.architecture;

import java.util.Set;

/**
 * The three rules of direction between bundles, named without the {@code org.fleetpki.} in front.
 *
 * <ol>
 *   <li>API bundles import only API bundles.
 *   <li>Implementations import APIs and never each other; the ground that adapters share is the protocol libraries, the
 *       ground that simulators share is the simulator kit.
 *   <li>Nobody imports a face.
 * </ol>
 */
final class Directions {

    private static final Set<String> APIS = Set.of("pki.model", "pki.api", "device.api", "fleet.api", "cli.api");
    private static final Set<String> PROTOCOL_LIBRARIES =
            Set.of("device.http", "device.onvif", "device.webform", "device.innovaphone");
    private static final Set<String> UI_BUNDLES = Set.of("ui.common", "pki.ui", "fleet.ui", "workbench");

    /** Whether a class of one bundle may depend on a class of another. */
    static boolean allow(String from, String to) {
        if (isSimulator(from)) {
            return to.equals("sim");
        }
        if (APIS.contains(to)) {
            return !isAdapter(from)
                    || Set.of("pki.model", "pki.api", "device.api").contains(to);
        }
        if (PROTOCOL_LIBRARIES.contains(to)) {
            return isAdapter(from) || PROTOCOL_LIBRARIES.contains(from);
        }
        if (to.equals("sim")) {
            return from.equals("adapter.tck") || from.equals("quickstart");
        }
        return UI_BUNDLES.contains(from) && UI_BUNDLES.contains(to) && !to.equals("workbench");
    }

    /** Whether a bundle is a face, the only kind that may know Eclipse. */
    static boolean isFace(String bundle) {
        return bundle.equals("cli") || UI_BUNDLES.contains(bundle);
    }

    /** Whether a bundle may use Bouncy Castle: one of the product, and the simulators, which share no code with it. */
    static boolean mayUseBouncyCastle(String bundle) {
        return bundle.equals("pki.bc") || isSimulator(bundle);
    }

    static boolean isAdapter(String bundle) {
        return bundle.startsWith("adapter.") && !bundle.equals("adapter.tck");
    }

    private static boolean isSimulator(String bundle) {
        return bundle.equals("sim") || bundle.startsWith("sim.");
    }

    private Directions() {}
}
