// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.tls;

import java.util.Optional;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;

/** Answers every request, whoever sends it, that there is nothing to be found. */
final class NothingHere implements DeviceBehaviour {

    @Override
    public Optional<Response> refuse(Request request) {
        return Optional.empty();
    }

    @Override
    public Answer act(Request request) {
        return Answer.of(Response.page(404));
    }
}
