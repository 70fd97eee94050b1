// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

/** Sees what each device is and serves. */
public final class ObserveHandler extends FleetHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        session(window(event)).observe(scope(event));
        return null;
    }
}
