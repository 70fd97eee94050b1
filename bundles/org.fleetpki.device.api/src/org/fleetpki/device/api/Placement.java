// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/** Where a device puts a certificate that is installed. */
public sealed interface Placement {

    /** Beside what it has, under a name that the caller chooses; it serves the new one only after a switch. */
    record Beside() implements Placement {}

    /**
     * In the one place that the device has, under the device's own name for it: as soon as the certificate is installed
     * the device serves it, and what it served before is gone.
     *
     * @param id the name of the place, to be used wherever an id is asked for
     * @param wayBack what happens to a device whose new certificate is not wanted after all, one sentence for the plan,
     *     such as "Its default certificate comes back."
     */
    record InPlace(String id, String wayBack) implements Placement {}

    /** The usual kind. */
    Placement BESIDE = new Beside();
}
