// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.sim.Conditions;

/** What the operations of the keystore have in common: ids, room, and how things are found. */
final class Store {

    /** Ids are names without a colon of 64 characters at most. */
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,63}");

    private final Conditions conditions;

    Store(Conditions conditions) {
        this.conditions = conditions;
    }

    /** An id of the request, which may not exist. */
    static String id(Arguments arguments, String name) throws Fault {
        String id = arguments.text(name);
        if (!ID.matcher(id).matches()) {
            throw Fault.arguments(name + " is not a name of 64 characters at most");
        }
        return id;
    }

    /** What the request's id names. The fault for an id that names nothing has the name of the id. */
    static <T> T find(Shelf<T> shelf, Arguments arguments, String name) throws Fault {
        String id = id(arguments, name);
        Optional<T> found = shelf.get(id);
        return found.orElseThrow(() -> Fault.invalid(name, "There is no " + name + " " + id));
    }

    /** Fails if there is no room. */
    void room(int stored, int most, String fault) throws Fault {
        if (stored >= most || conditions.isStoreFull()) {
            throw Fault.action(fault, "There is no room");
        }
    }

    static Fault referenced(String id) {
        return Fault.invalid("ReferenceExists", id + " is in use");
    }
}
