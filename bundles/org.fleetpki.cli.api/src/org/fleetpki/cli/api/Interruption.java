// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import org.osgi.annotation.versioning.ProviderType;

/** Whether somebody asked the process to stop, by Ctrl-C or a signal. A service. */
@ProviderType
public interface Interruption {

    /** Whether it was asked for; once it was, it stays so. */
    boolean isRequested();

    /** Wait until it is asked for. */
    void await() throws InterruptedException;
}
