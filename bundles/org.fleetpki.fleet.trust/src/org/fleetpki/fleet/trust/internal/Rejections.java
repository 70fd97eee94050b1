// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.Fingerprint;

/** Puts together what single devices refused. */
final class Rejections {

    private final Signatures signatures;
    private final List<X509Certificate> known;
    private final Instant at;

    Rejections(Signatures signatures, List<X509Certificate> known, Instant at) {
        this.signatures = signatures;
        this.known = known;
        this.at = at;
    }

    private static final class Seen {

        private List<X509Certificate> chain = List.of();
        private final Set<String> devices = new LinkedHashSet<>();
    }

    List<RejectedParty> parties(TrustSurvey survey) {
        Map<Fingerprint, Seen> byLeaf = new LinkedHashMap<>();
        for (DeviceTrust device : survey.devices()) {
            for (RejectedCertificates.Rejected rejected : device.rejected()) {
                Seen seen =
                        byLeaf.computeIfAbsent(Fingerprint.of(rejected.chain().getFirst()), leaf -> new Seen());
                seen.devices.add(device.deviceId());
                if (rejected.chain().size() > seen.chain.size()) {
                    seen.chain = rejected.chain();
                }
            }
        }
        List<RejectedParty> parties = new ArrayList<>();
        byLeaf.values().forEach(seen -> parties.add(party(seen, survey)));
        // A stable sort: among equals the order of the survey stays.
        parties.sort(Comparator.comparingInt(party -> -party.refusedBy().size()));
        return parties;
    }

    private RejectedParty party(Seen seen, TrustSurvey survey) {
        X509Certificate leaf = seen.chain.getFirst();
        Optional<String> presentedBy = survey.devices().stream()
                .filter(device -> device.presented().stream().findFirst().equals(Optional.of(leaf)))
                .map(DeviceTrust::deviceId)
                .findFirst();
        X509Certificate anchor = new Anchors(signatures, known).of(seen.chain);
        Optional<String> objection = objection(seen.chain, anchor, presentedBy);
        return new RejectedParty(
                seen.chain,
                List.copyOf(seen.devices),
                presentedBy,
                objection.isEmpty() ? Optional.of(anchor) : Optional.empty(),
                objection.orElse(""));
    }

    /**
     * "Certificates can only be trusted if they are valid" (innovaphone). Beyond that only a party that the fleet knows is
     * proposed: a list of refusals is written by whoever connects, an attacker included.
     */
    private Optional<String> objection(
            List<X509Certificate> chain, X509Certificate anchor, Optional<String> presentedBy) {
        Optional<String> invalid = Acceptance.invalid(chain.getFirst(), at).or(() -> Acceptance.invalid(anchor, at));
        if (invalid.isPresent()) {
            return invalid;
        }
        boolean ours = signatures.path(chain, known).stream().anyMatch(known::contains);
        return ours || presentedBy.isPresent()
                ? Optional.empty()
                : Optional.of("No device of the fleet presents it, and no authority of the workspace issued it.");
    }
}
