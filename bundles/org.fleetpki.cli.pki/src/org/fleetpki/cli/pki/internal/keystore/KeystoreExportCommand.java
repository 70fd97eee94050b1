// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.util.List;
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
import org.fleetpki.cli.pki.internal.Conversion;
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.Protection;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an entry of a key store into a file. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "export",
        description = {
            "Write an entry of a key store in another format: its certificates, and its key where it has one.",
            "A private key is written encrypted, unless --unencrypted says otherwise, and for its owner alone to read.",
            "The output is in that format whatever --output says."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The format cannot hold that.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki keystore export server.jks tomcat --certificates --out chain.pem",
            "  fleetpki keystore export server.jks tomcat --to pkcs12 --out tomcat.p12 --passphrase-out file:new.txt",
            "  fleetpki keystore export server.p12 #1 --to pkcs8 --out server.key"
        })
public final class KeystoreExportCommand implements CliCommand {

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(
            index = "1",
            paramLabel = "ALIAS",
            description = "The name of the entry, or #N for the Nth of the list.")
    private String alias = "";

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "pem",
            converter = FormatConverter.class,
            description = "The format, as in cert convert. Default: pem.")
    private PkiFormat to = PkiFormat.PEM;

    @Option(names = "--certificates", description = "Only the certificates, without the key.")
    private boolean certificates;

    @Option(
            names = "--passphrase-out",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase that protects what is written is kept. Default: it is asked for twice.")
    private Optional<SecretRef> passphraseOut = Optional.empty();

    @Option(names = "--unencrypted", description = "Write the private key in clear. Whoever gets the file has the key.")
    private boolean unencrypted;

    @Mixin
    private OutputFile out = new OutputFile();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final StoreFiles stores;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeystoreExportCommand(
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
        Protection protection = new Protection(stores.passphrases(), passphraseOut, unencrypted);
        protection.requireSense(to);
        out.requireFree();
        try (OpenStore open = stores.open(store)) {
            Conversion conversion = new Conversion(stores.files(), to);
            List<PkiObject> objects = objects(open.entries().get(open.indexOf(alias)), conversion);
            if (!conversion.needsPassphrase(objects, unencrypted)) {
                write(conversion, objects, Optional.empty(), output);
                return ExitCodes.OK;
            }
            try (Secret secret = protection.secret(to, out.name())) {
                write(conversion, objects, Optional.of(secret), output);
            }
            return ExitCodes.OK;
        }
    }

    private List<PkiObject> objects(KeyStoreEntry entry, Conversion conversion) throws CliException {
        KeyStoreEntry wanted = certificates ? new KeyStoreEntry(entry.alias(), Optional.empty(), entry.chain()) : entry;
        List<PkiObject> store = List.of(new PkiObject.KeyStoreObject(List.of(wanted)));
        List<PkiObject> objects = to.isKeyStore()
                ? store
                : Conversion.loose(store).stream().filter(conversion::holds).toList();
        if (objects.isEmpty()) {
            throw new CliException(
                    ExitCodes.REFUSED,
                    "The entry has nothing that the format " + to.id() + " can hold: it is for " + to.title() + ".");
        }
        return conversion.holdsOne() ? objects.subList(0, 1) : objects;
    }

    private void write(Conversion conversion, List<PkiObject> objects, Optional<Secret> secret, CommandOutput output)
            throws PkiException, CliException {
        out.write(output, terminal, conversion.write(objects, secret), to, conversion.hasSecret(objects));
    }
}
