// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;

/** {@code restart.cgi}: restarts the whole device, which here takes as long as its web server does. */
final class SystemRestart {

    private final Memory<AxisState> memory;
    private final Runnable restart;

    SystemRestart(Memory<AxisState> memory, Runnable restart) {
        this.memory = memory;
        this.restart = restart;
    }

    Answer act(Request request, AxisState state) {
        if (!request.method().equals("GET") && !request.method().equals("POST")) {
            return Answer.of(Response.page(405).with("Allow", "GET, POST"));
        }
        Response page = Response.of(200, "text/html; charset=utf-8", "<html><body>Restarting</body></html>\n");
        return Answer.changing(page, () -> memory.set(state)).then(restart);
    }
}
