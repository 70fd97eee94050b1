// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.fleet.api.trust.TrustAnalyst;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustGraph;
import org.fleetpki.fleet.api.trust.TrustImpact;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustRollover;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Judges surveys; keeps nothing between two calls. */
@Component
public final class SurveyAnalyst implements TrustAnalyst {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RandomGenerator random;

    @Activate
    public SurveyAnalyst() {
        this(new SecureRandom());
    }

    SurveyAnalyst(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public List<TrustRelation> relations(FleetSpec fleet, TrustSurvey survey, Instant at) {
        return Relations.of(fleet, survey, at);
    }

    @Override
    public TrustProposal mesh(
            TrustSurvey survey, List<TrustRelation> relations, List<X509Certificate> known, Instant at) {
        Signatures signatures = new Signatures();
        Mesh mesh = new Mesh(new Acceptance(signatures), new Anchors(signatures, known), survey, at);
        mesh.complete(relations);
        return proposal(survey, at, "Trust lists for the relations of the fleet", mesh.changes(), mesh.notes());
    }

    @Override
    public List<RejectedParty> rejected(TrustSurvey survey, List<X509Certificate> known, Instant at) {
        return new Rejections(new Signatures(), known, at).parties(survey);
    }

    @Override
    public TrustProposal trust(TrustSurvey survey, List<RejectedParty> parties, Instant at) {
        List<TrustChange> changes = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<Proposed> proposed = new HashSet<>();
        for (RejectedParty party : parties) {
            String name = party.leaf().getSubjectX500Principal().getName();
            if (party.anchor().isEmpty()) {
                notes.add(name + ", refused by "
                        + Counted.devices(party.refusedBy().size()) + ", was left out: " + party.objection());
                continue;
            }
            X509Certificate anchor = party.anchor().get();
            String reason = "So that it accepts " + party.presentedBy().orElse(name) + ", which it refused.";
            party.refusedBy().stream()
                    .flatMap(id -> survey.device(id).stream())
                    .filter(device -> !device.anchors().contains(anchor))
                    .filter(device -> proposed.add(new Proposed(device.deviceId(), anchor)))
                    .forEach(device ->
                            changes.add(new TrustChange(device.deviceId(), TrustChange.Action.ADD, anchor, reason)));
        }
        return proposal(survey, at, "Parties that devices refused", changes, notes);
    }

    private record Proposed(String deviceId, X509Certificate anchor) {}

    @Override
    public TrustImpact impact(
            TrustSurvey survey,
            List<TrustRelation> relations,
            List<X509Certificate> known,
            X509Certificate certificate,
            Instant at) {
        Signatures signatures = new Signatures();
        Acceptance acceptance = new Acceptance(signatures);
        Connections connections = new Connections(survey, relations);
        List<TrustImpact.Connection> now = connections.broken(acceptance, DeviceTrust::anchors, at);
        List<TrustImpact.Connection> without = new ArrayList<>(connections.broken(
                acceptance,
                client -> client.anchors().stream()
                        .filter(anchor -> !anchor.equals(certificate))
                        .toList(),
                at));
        without.removeIf(connection -> now.stream().anyMatch(broken -> isSame(broken, connection)));
        return new TrustImpact(
                certificate,
                at,
                ids(
                        survey,
                        device -> !device.presented().isEmpty()
                                && signatures.leads(device.presented(), known, certificate)),
                ids(survey, device -> device.anchors().contains(certificate)),
                without,
                now,
                unknown(survey, connections));
    }

    private static boolean isSame(TrustImpact.Connection one, TrustImpact.Connection other) {
        return one.relation().equals(other.relation())
                && one.client().equals(other.client())
                && one.server().equals(other.server());
    }

    private static List<String> unknown(TrustSurvey survey, Connections connections) {
        return Stream.concat(
                        ids(survey, device -> !device.problem().isEmpty()).stream(), connections.unknown().stream())
                .distinct()
                .toList();
    }

    private static List<String> ids(TrustSurvey survey, Predicate<DeviceTrust> which) {
        return survey.devices().stream()
                .filter(which)
                .map(DeviceTrust::deviceId)
                .toList();
    }

    @Override
    public TrustRollover rollover(
            TrustSurvey survey,
            List<X509Certificate> known,
            X509Certificate before,
            X509Certificate after,
            Instant at) {
        Rollovers.Standing standing = new Rollovers(new Signatures(), known, before, after).standing(survey);
        String title = "From " + before.getSubjectX500Principal().getName() + " to "
                + after.getSubjectX500Principal().getName() + ": "
                + standing.stage().name().toLowerCase(Locale.ROOT);
        return new TrustRollover(
                standing.stage(),
                standing.done(),
                standing.open(),
                standing.unknown(),
                proposal(survey, at, title, standing.changes(), List.of()),
                Counted.next(standing));
    }

    @Override
    public TrustGraph graph(TrustSurvey survey, List<X509Certificate> known) {
        return Graphs.of(survey, known, new Signatures());
    }

    private TrustProposal proposal(
            TrustSurvey survey, Instant at, String title, List<TrustChange> changes, List<String> notes) {
        byte[] unique = new byte[4];
        random.nextBytes(unique);
        String id = "trust-" + SECOND.format(at) + "-" + HexFormat.of().formatHex(unique);
        return new TrustProposal(id, at, survey.fleetName(), title, changes, notes);
    }
}
