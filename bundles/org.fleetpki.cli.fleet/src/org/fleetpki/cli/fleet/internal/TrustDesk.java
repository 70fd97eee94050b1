// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.FleetTrust;
import org.fleetpki.fleet.api.trust.TrustAnalyst;
import org.fleetpki.fleet.api.trust.TrustFiles;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the commands for trust lists have in common: looking, changing, and what the workspace knows. */
@Component(service = TrustDesk.class)
public final class TrustDesk {

    private final FleetTrust verbs;
    private final TrustAnalyst analyst;
    private final TrustFiles files;
    private final FleetFiles fleets;
    private final FleetJson json;
    private final CertificateAuthorities authorities;
    private final PkiReader reader;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public TrustDesk(
            @Reference FleetTrust verbs,
            @Reference TrustAnalyst analyst,
            @Reference TrustFiles files,
            @Reference FleetFiles fleets,
            @Reference FleetJson json,
            @Reference CertificateAuthorities authorities,
            @Reference PkiReader reader,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.verbs = verbs;
        this.analyst = analyst;
        this.files = files;
        this.fleets = fleets;
        this.json = json;
        this.authorities = authorities;
        this.reader = reader;
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    CommandOutput output(CommonOptions options) {
        return new CommandOutput(terminal, options, interruption);
    }

    TrustAnalyst analyst() {
        return analyst;
    }

    TrustFiles files() {
        return files;
    }

    FleetJson json() {
        return json;
    }

    PkiReader reader() {
        return reader;
    }

    Interruption interruption() {
        return interruption;
    }

    FleetSpec fleet(FleetChoice choice) throws FleetException, CliException {
        return fleets.readFleet(choice.file());
    }

    /** The survey that was kept, or a new one of all devices. */
    TrustSurvey survey(FleetChoice choice, CommandOutput output) throws FleetException, CliException {
        if (choice.survey().isPresent()) {
            return files.readSurvey(choice.survey().get());
        }
        FleetSpec fleet = fleet(choice);
        ProgressLine<DeviceTrust> progress = output.progress("Looking into trust lists");
        TrustSurvey survey;
        try {
            survey = verbs.survey(choice.workspace(), fleet, secrets.namedIn(fleet.source()), progress);
        } finally {
            progress.clear();
        }
        output.requireNotInterrupted("Interrupted before every device was seen; no device was changed.");
        return survey;
    }

    List<TrustRelation> relations(FleetChoice choice, TrustSurvey survey) throws FleetException, CliException {
        return analyst.relations(fleet(choice), survey, Instant.now());
    }

    RunReport apply(FleetChoice choice, TrustProposal proposal, CommandOutput output)
            throws FleetException, CliException {
        FleetSpec fleet = fleet(choice);
        ProgressLine<DeviceResult> progress = output.progress("Changing trust lists", json::of);
        try {
            return verbs.apply(choice.workspace(), fleet, proposal, secrets.namedIn(fleet.source()), progress);
        } finally {
            progress.clear();
        }
    }

    RunReport clearRejected(FleetChoice choice, List<String> devices, CommandOutput output)
            throws FleetException, CliException {
        FleetSpec fleet = fleet(choice);
        ProgressLine<DeviceResult> progress = output.progress("Clearing what was refused");
        try {
            return verbs.clearRejected(choice.workspace(), fleet, devices, secrets.namedIn(fleet.source()), progress);
        } finally {
            progress.clear();
        }
    }

    /** The certificates of all authorities of a workspace, with those above them. */
    List<X509Certificate> known(Workspace workspace) throws FleetException {
        try {
            return authorities.list(workspace.authorities()).stream()
                    .map(CertificateAuthority::chain)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    CertificateAuthority authority(Workspace workspace, String id) throws PkiException {
        return authorities.open(workspace.authorities(), id);
    }
}
