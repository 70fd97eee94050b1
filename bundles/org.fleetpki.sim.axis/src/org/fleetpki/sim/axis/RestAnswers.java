// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of the REST interface that are no errors. */
final class RestAnswers {

    private final Memory<AxisState> memory;

    RestAnswers(Memory<AxisState> memory) {
        this.memory = memory;
    }

    /** Data, and no change. */
    Answer data(JsonNode data) {
        ObjectNode root = Json.object();
        root.put("status", "success");
        root.set("data", data);
        return Answer.of(Response.of(200, "application/json", Json.text(root)));
    }

    /** A change. */
    Answer changed(AxisState next) {
        return change(200, next);
    }

    /** A change that added something. */
    Answer added(AxisState next) {
        return change(201, next);
    }

    private Answer change(int status, AxisState next) {
        Response success = Response.of(status, "application/json", "{\"status\":\"success\"}");
        return Answer.changing(success, () -> memory.set(next));
    }
}
