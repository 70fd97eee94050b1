// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets programs of this computer trust an authority. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "add",
        description = {
            "Let programs of this computer trust an authority: shows what will change, asks, changes it, can undo it.",
            "Without --store, all stores that this user may change; the others are named.",
            "Firefox and Chromium see the change when they are started the next time."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The certificate is not that of an authority.",
            ExitCodes.WORKSPACE_UNUSABLE + ":Some stores could not be read or changed, and are as they were.",
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodes.INTERRUPTED + ":The answer was not yes; nothing was changed."
        },
        footer = {
            "  fleetpki trust add root",
            "  fleetpki trust add root.pem --store nss --store java --yes",
            "  sudo fleetpki trust add root.pem --store system --dry-run"
        })
public final class TrustAddCommand implements CliCommand {

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = "A file with the certificate, or an authority of the workspace, whose root is meant.")
    private String certificate = "";

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Option(names = "--all", description = "All stores that are there; those that cannot be changed count as failed.")
    private boolean all;

    @Option(
            names = "--device-certificate",
            description = "Add the certificate even if it is that of a device and not of an authority.")
    private boolean device;

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final TrustStores known;
    private final CertificateArgument argument;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public TrustAddCommand(
            @Reference TrustStores known,
            @Reference CertificateAuthorities authorities,
            @Reference PkiReader reader,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.known = known;
        this.argument = new CertificateArgument(authorities, reader);
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "trust";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        List<X509Certificate> wanted = argument.toTrust(certificate, workspace.workspace());
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        ChangeRun run = new ChangeRun(output, terminal);
        Optional<Secret> password = stores.openPassword(secrets);
        try {
            String name = known.newRun();
            for (TrustStore store : stores.stores(known, password)) {
                Optional<String> obstacle = store.obstacle();
                if (obstacle.isEmpty()) {
                    plan(run, name, store, wanted);
                } else if (all || stores.areNamed()) {
                    run.fail(store.id(), store.title(), ExitCodes.WORKSPACE_UNUSABLE, obstacle.get());
                } else {
                    output.note(store.id() + " is left out: " + obstacle.get());
                }
            }
            return run.finish(changes);
        } finally {
            password.ifPresent(Secret::close);
        }
    }

    /** Stores that cannot be read stop no other; a certificate that must not be added stops everything. */
    private void plan(ChangeRun run, String name, TrustStore store, List<X509Certificate> wanted) throws PkiException {
        for (X509Certificate each : wanted) {
            try {
                TrustStoreChange change = known.planAdd(store, each, device);
                run.plan(store, change, () -> known.apply(name, store, change));
            } catch (PkiException e) {
                if (e.failure() instanceof PkiFailure.Refused) {
                    throw e;
                }
                run.fail(store, e);
                return;
            }
        }
    }
}
