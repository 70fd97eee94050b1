// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
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

/** Takes an authority out of trust stores. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "remove",
        description = {
            "Take an authority out of trust stores: shows what will change, asks, changes it, and can undo it.",
            "What was not added by 'trust add' is left alone, unless --force is given."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Others added it, or it came with the operating system.",
            ExitCodes.WORKSPACE_UNUSABLE + ":Some stores could not be read or changed, and are as they were.",
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodes.INTERRUPTED + ":The answer was not yes; nothing was changed."
        },
        footer = {
            "  fleetpki trust remove root",
            "  fleetpki trust remove root.pem --store nss --yes",
            "  fleetpki trust remove root.pem --store java --force --dry-run"
        })
public final class TrustRemoveCommand implements CliCommand {

    private static final Pattern SHA_256 = Pattern.compile("([0-9a-fA-F]{2}:?){31}[0-9a-fA-F]{2}");

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = "A file with the certificate, its SHA-256 fingerprint, or an authority of the workspace,"
                    + " whose root is meant.")
    private String certificate = "";

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Option(names = "--force", description = "Remove it even if others added it.")
    private boolean force;

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
    public TrustRemoveCommand(
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
        List<Fingerprint> unwanted = fingerprints();
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        ChangeRun run = new ChangeRun(output, terminal);
        Optional<Secret> password = stores.openPassword(secrets);
        try {
            String name = known.newRun();
            boolean found = false;
            for (TrustStore store : stores.stores(known, password)) {
                found |= plan(run, name, store, unwanted);
            }
            if (!found) {
                output.note("No store has it; there is nothing to do.");
            }
            return run.finish(changes);
        } finally {
            password.ifPresent(Secret::close);
        }
    }

    private List<Fingerprint> fingerprints() throws PkiException, CliException {
        if (CertificateArgument.file(certificate).isEmpty()
                && SHA_256.matcher(certificate).matches()) {
            return List.of(Fingerprint.sha256(certificate));
        }
        List<Fingerprint> fingerprints = new ArrayList<>();
        for (X509Certificate each : argument.toTrust(certificate, workspace.workspace())) {
            fingerprints.add(Fingerprint.of(each));
        }
        return fingerprints;
    }

    /** Plan for one store. @return whether it has any of the certificates, or cannot tell */
    private boolean plan(ChangeRun run, String name, TrustStore store, List<Fingerprint> unwanted) {
        boolean found = false;
        try {
            for (Fingerprint fingerprint : unwanted) {
                if (store.entries().stream()
                        .anyMatch(entry -> entry.fingerprint().equals(fingerprint))) {
                    found = true;
                    TrustStoreChange change = known.planRemove(store, fingerprint, force);
                    run.plan(store, change, () -> known.apply(name, store, change));
                }
            }
            return found;
        } catch (PkiException e) {
            run.fail(store, e);
            return true;
        }
    }
}
