// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Turns requests into replies: lets the device decide, faults strike, and changes happen one at a time. */
final class Responder {

    private static final Logger LOG = System.getLogger(Responder.class.getName());

    private final InjectedFaults faults;
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Logins logins = new Logins();

    /** Held while one request is worked out and its change made. */
    private final ReentrantLock acting = new ReentrantLock();

    /** Held while a change is made or the device is switched off, which thus need not wait for a key to be made. */
    private final ReentrantLock power = new ReentrantLock();

    private boolean off;

    Responder(InjectedFaults faults) {
        this.faults = faults;
    }

    /** Lock the account by these. */
    void count(Logins those) {
        logins = those;
    }

    int writes() {
        return writes.get();
    }

    /** Make no change from now on; one that is being made is finished first. */
    void switchOff() {
        power.lock();
        off = true;
        power.unlock();
        faults.switchOff();
    }

    Reply reply(DeviceBehaviour behaviour, Request request) {
        try {
            Optional<Response> refused =
                    behaviour.refuse(faults.isLocked(logins.refused()) ? request.anonymous() : request);
            if (refused.isPresent()) {
                return new Reply.Send(refused.get());
            }
            return switch (faults.strike(request)) {
                case Strike.Reset() -> new Reply.Reset();
                case Strike.Canned(Response response) -> new Reply.Send(response);
                case Strike.Pretend() ->
                    new Reply.Send(act(behaviour, request, false).response());
                case Strike.Cut() -> send(act(behaviour, request, true), true);
                case Strike.Pass() -> send(act(behaviour, request, true), false);
            };
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A simulated device failed at " + request, e);
            return new Reply.Send(Response.page(500));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A simulated device cannot keep a change: {0}", e.getMessage());
            return new Reply.Send(Response.page(500));
        }
    }

    private static Reply send(Answer answer, boolean cut) {
        return new Reply.Send(answer.response(), cut, answer.afterwards());
    }

    private Answer act(DeviceBehaviour behaviour, Request request, boolean forGood) throws IOException {
        acting.lock();
        try {
            Answer answer = behaviour.act(request.method().equals("HEAD") ? request.as("GET") : request);
            if (forGood && answer.change() != Answer.Change.NONE) {
                change(answer.change());
            }
            return answer;
        } finally {
            acting.unlock();
        }
    }

    private void change(Answer.Change change) throws IOException {
        power.lock();
        try {
            if (off) {
                throw new IOException("it is switched off");
            }
            change.apply();
            writes.incrementAndGet();
        } finally {
            power.unlock();
        }
    }
}
