// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.FleetTrust;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.path.ChainValidator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The verbs, each with everything that it needs. */
@Component(service = {FleetEngine.class, FleetTrust.class})
public final class FleetVerbs implements FleetEngine, FleetTrust {

    /** Enough that slow devices do not hold up the others, and few enough for a small site's network. */
    private static final int CONCURRENCY = 64;

    private static final Duration OBSERVATION_LIMIT = Duration.ofMinutes(2);

    private final Instruments tools;

    @Activate
    public FleetVerbs(
            @Reference AdapterRegistry adapters,
            @Reference TlsProbe probe,
            @Reference ChainValidator validator,
            @Reference PkiReader reader,
            @Reference PrivateKeys keys,
            @Reference CertificateAuthorities authorities,
            @Reference FleetStores stores,
            @Reference PkiFiles files,
            @Reference Revocations revocations) {
        this(new Instruments(
                adapters,
                probe,
                validator,
                reader,
                authorities,
                stores,
                new ThrowawayKeys(keys),
                new OwnKeys(keys, files, revocations, new SecureRandom()),
                InstantSource.system(),
                new SecureRandom(),
                Waiting.usual(),
                CONCURRENCY,
                OBSERVATION_LIMIT));
    }

    FleetVerbs(Instruments tools) {
        this.tools = tools;
    }

    @Override
    public List<Observation> observe(
            Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<Observation> progress)
            throws FleetException {
        return new PlanVerb(tools).observe(workspace, fleet, secrets, new Watch<>(progress));
    }

    @Override
    public Plan plan(Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<DevicePlan> progress)
            throws FleetException {
        return new PlanVerb(tools).plan(workspace, fleet, secrets, new Watch<>(progress));
    }

    @Override
    public RunReport apply(Workspace workspace, Plan plan, SecretSource secrets, Progress<DeviceResult> progress)
            throws FleetException {
        return new ApplyVerb(tools).apply(workspace, plan, secrets, new Watch<>(progress));
    }

    @Override
    public RunReport verify(Workspace workspace, FleetSpec fleet, Progress<DeviceResult> progress)
            throws FleetException {
        return new VerifyVerb(tools).verify(workspace, fleet, new Watch<>(progress));
    }

    @Override
    public TrustSurvey survey(
            Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<DeviceTrust> progress)
            throws FleetException {
        return new SurveyVerb(tools).survey(workspace, fleet, secrets, new Watch<>(progress));
    }

    @Override
    public RunReport apply(
            Workspace workspace,
            FleetSpec fleet,
            TrustProposal proposal,
            SecretSource secrets,
            Progress<DeviceResult> progress)
            throws FleetException {
        return new TrustListsVerb(tools).apply(workspace, fleet, proposal, secrets, new Watch<>(progress));
    }

    @Override
    public RunReport clearRejected(
            Workspace workspace,
            FleetSpec fleet,
            List<String> deviceIds,
            SecretSource secrets,
            Progress<DeviceResult> progress)
            throws FleetException {
        return new TrustListsVerb(tools).clearRejected(workspace, fleet, deviceIds, secrets, new Watch<>(progress));
    }
}
