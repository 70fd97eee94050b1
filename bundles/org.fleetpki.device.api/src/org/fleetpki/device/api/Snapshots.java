// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Remembering how a device is set up, to go back to it. */
@ConsumerType
public interface Snapshots extends Capability {

    /** Remember the present state. Private keys are no part of it. */
    Snapshot take() throws DeviceException;

    /**
     * Go back: put settings as they were, take away what was added since. What was deleted since cannot come back.
     *
     * @return what could not be brought back, one sentence each; empty if all is as it was
     */
    List<String> restore(Snapshot snapshot) throws DeviceException;

    /**
     * A state.
     *
     * @param content in the adapter's own form, as text to be stored; no secret is in it
     */
    record Snapshot(String content) {}
}
