// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/** The answer to "is this a device of your family?". */
public sealed interface Probe {

    /** It is. The facts are what it tells without a log-in; some may be empty. */
    record Match(DeviceFacts facts) implements Probe {}

    /** It answers, and is something else. */
    record NoMatch() implements Probe {}
}
