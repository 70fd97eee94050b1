// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TimeSpanConverter;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CreatedCrl;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.Revocations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a revocation list. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "create",
        description = {
            "Make the revocation list of a certification authority: ca/ID/CA/crl.pem and crl.der in the workspace, or"
                    + " crl-delta.pem and crl-delta.der.",
            "To be run by cron or a timer, with --if-older-than."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki crl create issuing --valid 7d",
            "  fleetpki crl create issuing --delta --valid 1d",
            "  fleetpki crl create issuing --if-older-than 12h --passphrase file:/etc/fleetpki/issuing -q"
        })
public final class CrlCreateCommand implements CliCommand {

    @Parameters(paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Option(
            names = "--valid",
            paramLabel = "TIME",
            defaultValue = "7d",
            converter = TimeSpanConverter.class,
            description = "When the next list comes at the latest: 30m, 12h or 7d. Default: ${DEFAULT-VALUE}.")
    private Duration valid = Duration.ofDays(7);

    @Option(names = "--delta", description = "List only what changed since the last full list.")
    private boolean delta;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the list is to be found, written into it; as the certificates say it.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--delta-url",
            paramLabel = "URL",
            description = "Where deltas are to be found, written into a full list.")
    private Optional<String> deltaUrl = Optional.empty();

    @Option(
            names = "--if-older-than",
            paramLabel = "TIME",
            converter = TimeSpanConverter.class,
            description = "Make none while the last one is younger and says the same.")
    private Optional<Duration> ifOlderThan = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the authority's key is kept. Default: it is asked for.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final Revocations revocations;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CrlCreateCommand(
            @Reference CertificateAuthorities authorities,
            @Reference Revocations revocations,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.revocations = revocations;
        this.passphrases = new Passphrases(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "crl";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CrlOrder order = order();
        CertificateAuthority authority = authorities.open(workspace.workspace().authorities(), id);
        try (Secret secret = passphrases.existing(passphrase, "--passphrase", "Passphrase of the key of " + id);
                CertificateAuthority.Unlocked unlocked = authority.unlock(secret)) {
            write(revocations.createCrl(unlocked, order));
        }
        return ExitCodes.OK;
    }

    private CrlOrder order() throws CliException {
        try {
            return new CrlOrder(valid, delta, url, deltaUrl, ifOlderThan);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }

    private void write(CreatedCrl crl) {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (output.isText()) {
            output.text((crl.created() ? "Made list " : "Kept list ") + crl.number() + " with " + crl.entries()
                    + " revoked certificates, good until " + crl.nextUpdate() + ": " + crl.pem());
        } else {
            output.json(new JsonObject()
                    .with("authority", id)
                    .with("created", crl.created())
                    .with("number", crl.number().toString())
                    .with("entries", crl.entries())
                    .with("thisUpdate", crl.thisUpdate().toString())
                    .with("nextUpdate", crl.nextUpdate().toString())
                    .with("pem", crl.pem().toString())
                    .with("der", crl.der().toString())
                    .text());
        }
    }
}
