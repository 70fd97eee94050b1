// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Memory;

/** The answers to operations that succeed. */
final class Answers {

    private final Memory<OnvifState> memory;
    private final Runnable restart;

    /** @param restart closes the ports, and opens them as the state then says */
    Answers(Memory<OnvifState> memory, Runnable restart) {
        this.memory = memory;
        this.restart = restart;
    }

    /** What a request asked for; nothing changes. */
    static Answer read(String operation, String... contents) {
        return Answer.of(Markup.envelope(200, Markup.element(operation + "Response", contents)));
    }

    /** A change. If the ports change with it, or what they serve, they restart once the answer is sent. */
    Answer changed(OnvifState before, OnvifState next, String operation, String... contents) {
        Answer answer = Answer.changing(read(operation, contents).response(), () -> memory.set(next));
        return before.doors().equals(next.doors()) ? answer : answer.then(restart);
    }

    /** Nothing but a restart, which counts as a change. */
    Answer restarting(OnvifState state, String operation, String... contents) {
        return Answer.changing(read(operation, contents).response(), () -> memory.set(state))
                .then(restart);
    }
}
