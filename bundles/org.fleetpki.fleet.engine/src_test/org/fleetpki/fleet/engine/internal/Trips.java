// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * Points that the work passes, such as "before settings.write" and "after journal KEY BEGUN", in order. At one of them
 * something can be made to happen.
 */
final class Trips {

    /** What can happen at a point. */
    enum Mishap {
        UNREACHABLE,
        REJECTED,
        UNEXPECTED,
        BUG,
        KILL
    }

    private final List<String> passed = new ArrayList<>();
    private int armedAt = -1;
    private Optional<Mishap> mishap = Optional.empty();
    private String always = "";
    private boolean happened;

    /** Let it happen once, at the point that is passed after so many others. */
    synchronized void arm(int point, Mishap what) {
        armedAt = point;
        mishap = Optional.of(what);
    }

    /** Let it happen every time at points of this name. */
    synchronized void always(String point, Mishap what) {
        always = point;
        mishap = Optional.of(what);
    }

    synchronized void clear() {
        armedAt = -1;
        always = "";
        mishap = Optional.empty();
        passed.clear();
    }

    synchronized boolean happened() {
        return happened;
    }

    synchronized List<String> passed() {
        return List.copyOf(passed);
    }

    /** Pass a point where a device may fail. */
    void device(String point) throws DeviceException {
        Optional<Mishap> what = pass(point);
        if (what.isPresent()) {
            switch (what.get()) {
                case UNREACHABLE -> throw new DeviceException(new Failure.Unreachable("connection reset"));
                case REJECTED -> throw new DeviceException(new Failure.Rejected("do that", "no"));
                case UNEXPECTED -> throw new DeviceException(new Failure.Unexpected("a status", "half a line"));
                case BUG -> throw new IllegalStateException("a bug");
                case KILL -> throw new Killed();
            }
        }
    }

    /** Pass a point where only a kill makes sense. */
    void other(String point) {
        if (pass(point).isPresent()) {
            throw new Killed();
        }
    }

    private synchronized Optional<Mishap> pass(String point) {
        boolean now = passed.size() == armedAt || point.equals(always);
        passed.add(point);
        happened |= now;
        return now ? mishap : Optional.empty();
    }
}
