// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery.Profile;

/**
 * A line of a table of cases.
 *
 * @param id what is made
 * @param profile by which it is judged
 * @param codes of all errors that are expected, with spaces between; empty for a valid chain
 * @param change makes it out of a scene that keeps every rule
 */
record Row(String id, Profile profile, String codes, Consumer<Scene> change) {

    static Row rfc5280(String id, String codes, Consumer<Scene> change) {
        return new Row(id, Profile.RFC5280, codes, change);
    }

    static Row webpki(String id, String codes, Consumer<Scene> change) {
        return new Row(id, Profile.WEBPKI, codes, change);
    }

    Set<String> expected() {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> found() {
        Scene scene = new Scene();
        change.accept(scene);
        return scene.verdict(profile).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
