// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes the passphrase of a key store, or its format. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "passwd",
        description = {
            "Change the passphrase of a key store and of all keys in it. With --to it gets another format, too:",
            "--to pkcs12 brings old ones (JKS, PKCS #12 with 3DES or RC2) up to date."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Writing it anew would lose something.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki keystore passwd server.p12",
            "  fleetpki keystore passwd old.jks --to pkcs12 --passphrase file:passphrase.txt",
            "  fleetpki keystore passwd old.p12 --to pkcs12 --out new.p12 --new-passphrase env:NEW"
        })
public final class KeystorePasswdCommand implements CliCommand {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--new-passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description =
                    "Where the new passphrase is kept. Default: it is asked for twice; with --to it stays as it is.")
    private Optional<SecretRef> newPassphrase = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "The new format: pkcs12, pkcs12-pbmac1, pkcs12-legacy, jks, jceks, bks or bcfks.")
    private Optional<PkiFormat> to = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write a new file, and leave the key store as it is.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystorePasswdCommand(
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.stores = new StoreFiles(files, secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "keystore";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (to.isPresent() && !to.get().isKeyStore()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "The format " + to.get().id() + " is no key store; take pkcs12.");
        }
        if (out.isPresent()) {
            OutputFile.requireFree(out.get());
        }
        try (OpenStore open = stores.open(store);
                Secret secret = secret(open)) {
            open.requireComplete();
            PkiFormat format = to.orElse(open.format());
            if (out.isPresent()) {
                stores.create(out.get(), open.entries(), format, secret);
                output.note("Wrote " + out.get() + ".");
            } else {
                stores.save(open, open.entries(), format, secret, output);
                output.note("The backup still opens with the old passphrase; delete it when it is not needed.");
            }
            return ExitCodes.OK;
        }
    }

    private Secret secret(OpenStore open) throws FleetException, CliException {
        return to.isPresent() && newPassphrase.isEmpty()
                ? open.passphrase().copy()
                : stores.passphrases().chosen(newPassphrase, "--new-passphrase", "New passphrase for " + store.file());
    }
}
