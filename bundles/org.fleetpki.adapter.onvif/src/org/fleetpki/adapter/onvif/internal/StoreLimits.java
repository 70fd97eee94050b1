// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.onvif.KeystoreCapabilities;

/** The sizes of a key store in words. */
final class StoreLimits {

    static List<String> of(KeystoreCapabilities can) {
        List<String> limits = new ArrayList<>();
        can.keys()
                .ifPresent(number -> limits.add("The key store holds " + number
                        + " keys, and each certificate of an authority or peer takes the place of one."));
        can.certificates().ifPresent(number -> limits.add("The key store holds " + number + " certificates."));
        can.paths().ifPresent(number -> limits.add("The key store holds " + number + " certification paths."));
        return limits;
    }

    private StoreLimits() {}
}
