// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what an authority answered to a request. */
final class Answers {

    private Answers() {}

    /** The place after one more certificate came in answer to its request; a root completes the answer. */
    static Place add(Place place, X509Certificate next) {
        Place more = place.withAnswer(next);
        return Chains.isRoot(next) ? judge(more) : more;
    }

    /** The place after a whole answer came. */
    static Place take(Place place, List<X509Certificate> chain) {
        Place all = place.withError(place.error());
        for (X509Certificate certificate : chain) {
            all = all.withAnswer(certificate);
        }
        return judge(all);
    }

    /** The state after all answers that wait for more are taken for complete. */
    static State judge(State state) {
        State judged = state;
        for (Map.Entry<String, Place> each : state.places().entrySet()) {
            if (!each.getValue().answer().isEmpty()) {
                judged = judged.with(each.getKey(), judge(each.getValue()));
            }
        }
        return judged;
    }

    private static Place judge(Place place) {
        var key = place.request().flatMap(Place.Pending::key);
        if (key.isEmpty()) {
            return place.withError(Optional.of("there is no request for this certificate"));
        }
        Optional<String> objection = Chains.objection(place.answer(), key.get());
        return objection.isPresent() ? place.withError(objection) : place.with(place.answer(), key.get());
    }
}
