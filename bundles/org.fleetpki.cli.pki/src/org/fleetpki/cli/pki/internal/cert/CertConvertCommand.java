// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.pki.internal.Conversion;
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.KeyEntries;
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

/** Writes what is in files in another format. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "convert",
        description = {
            "Write what is in a file in another format. What the format cannot hold is left out, and said on stderr.",
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
            "  fleetpki cert convert cam-1.der --to pem",
            "  fleetpki cert convert cam-1.pem --key cam-1.key --chain issuing.pem --to pkcs12 --out cam-1.p12 \\",
            "      --passphrase-out file:passphrase.txt",
            "  fleetpki cert convert server.jks --alias tomcat --to pem --only certificates --out chain.pem"
        })
public final class CertConvertCommand implements CliCommand {

    @Parameters(paramLabel = "IN", description = "The file; - is stdin.")
    private Path in = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = {
                "The format: pem, der, base64, pkcs7, pkcs7-der, pkipath, pkcs1, sec1, pkcs8, pkcs8-der,",
                "openssh, pkcs12, pkcs12-pbmac1, pkcs12-legacy, jks, jceks, bks or bcfks."
            })
    private PkiFormat to = PkiFormat.PEM;

    @Option(names = "--key", paramLabel = "FILE", description = "A file with the private key, to be written too.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--chain", paramLabel = "FILE", description = "A file with certificates, to be written too.")
    private Optional<Path> chain = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Only this: key, certificate (the first one), certificates, request or crl.")
    private Optional<Part> only = Optional.empty();

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description = "Of a key store, the entry to convert; else the name of the entry to write.")
    private Optional<String> alias = Optional.empty();

    @Option(
            names = "--passphrase-in",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase that opens the files is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for at a terminal.")
    private Optional<SecretRef> passphraseIn = Optional.empty();

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

    private final PkiFiles files;
    private final InputFiles input;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CertConvertCommand(
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.files = files;
        this.input = new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal);
        this.passphrases = new Passphrases(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "cert";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        Protection protection = new Protection(passphrases, passphraseOut, unencrypted);
        protection.requireSense(to);
        out.requireFree();
        Conversion conversion = new Conversion(files, to);
        List<PkiObject> objects = kept(conversion, objects(), output);
        if (!conversion.needsPassphrase(objects, unencrypted)) {
            write(conversion, objects, Optional.empty(), output);
            return ExitCodes.OK;
        }
        try (Secret secret = protection.secret(to, out.name())) {
            write(conversion, objects, Optional.of(secret), output);
        }
        return ExitCodes.OK;
    }

    private void write(Conversion conversion, List<PkiObject> objects, Optional<Secret> secret, CommandOutput output)
            throws PkiException, CliException {
        byte[] data = conversion.write(objects, secret);
        out.write(output, terminal, data, to, conversion.hasSecret(objects));
    }

    private List<PkiObject> objects() throws PkiException, FleetException, CliException {
        List<PkiObject> objects = new ArrayList<>(read(in));
        if (alias.isPresent() && objects.stream().anyMatch(PkiObject.KeyStoreObject.class::isInstance)) {
            KeyStoreEntry entry = entry(objects, alias.get());
            objects = new ArrayList<>(List.of(new PkiObject.KeyStoreObject(List.of(entry))));
        }
        if (key.isPresent()) {
            objects.addAll(0, Part.KEY.of(Conversion.loose(read(key.get()))));
        }
        if (chain.isPresent()) {
            objects.addAll(Part.CERTIFICATES.of(Conversion.loose(read(chain.get()))));
        }
        if (only.isPresent()) {
            objects = only.get().of(Conversion.loose(objects));
        }
        return to.isKeyStore() ? objects : Conversion.loose(objects);
    }

    private List<PkiObject> read(Path file) throws PkiException, FleetException, CliException {
        return input.readOpen(file, passphraseIn, "--passphrase-in").stream()
                .map(PkiFiles.Found::object)
                .toList();
    }

    private KeyStoreEntry entry(List<PkiObject> objects, String wanted) throws CliException {
        return objects.stream()
                .filter(PkiObject.KeyStoreObject.class::isInstance)
                .flatMap(store -> ((PkiObject.KeyStoreObject) store).entries().stream())
                .filter(entry -> entry.alias().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID, InputFiles.name(in) + " has no entry '" + wanted + "'."));
    }

    /** What the format can hold; the rest is said. */
    private List<PkiObject> kept(Conversion conversion, List<PkiObject> objects, CommandOutput output)
            throws CliException {
        List<PkiObject> kept = objects.stream().filter(conversion::holds).toList();
        if (kept.isEmpty()) {
            throw new CliException(
                    ExitCodes.REFUSED,
                    InputFiles.name(in) + " has nothing that the format " + to.id() + " can hold: it is for "
                            + to.title() + ".");
        }
        if (conversion.holdsOne() && kept.size() > 1) {
            throw new CliException(
                    ExitCodes.REFUSED,
                    "The format " + to.id() + " holds one object, and there are " + kept.size()
                            + "; choose with --only or --alias, or take pem.");
        }
        if (kept.size() < objects.size()) {
            output.note("Left out, for the format " + to.id() + " cannot hold it: " + (objects.size() - kept.size())
                    + " of " + objects.size() + " objects.");
        }
        if (!to.isKeyStore()) {
            return kept;
        }
        boolean stores = kept.stream().anyMatch(PkiObject.KeyStoreObject.class::isInstance);
        return List.of(new PkiObject.KeyStoreObject(KeyEntries.of(kept, stores ? Optional.empty() : alias)));
    }
}
