// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.csr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.KeyTypeConverter;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.InputFiles;
import org.fleetpki.cli.pki.internal.KeyFiles;
import org.fleetpki.cli.pki.internal.NameConverter;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.PrivateFile;
import org.fleetpki.cli.pki.internal.SubjectConverter;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.RequestMaker;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a certification request, with a key that is there or a new one. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "create",
        description = {
            "Make a certification request (PKCS #10) for an authority, with a key that is there or with a new one.",
            "The output is the request whatever --output says."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki csr create --subject 'CN=cam-1.example,O=Example' --san cam-1.example --san 192.0.2.7 \\",
            "      --new-key EC-P256 --key-out cam-1.key --out cam-1.csr",
            "  fleetpki csr create --subject 'CN=cam-1.example' --key cam-1.key --passphrase file:passphrase.txt"
        })
public final class CsrCreateCommand implements CliCommand {

    @Option(
            names = "--subject",
            paramLabel = "DN",
            converter = SubjectConverter.class,
            description = "Whom the certificate shall name (RFC 4514), such as 'CN=cam-1.example,O=Example'. "
                    + "May be left out where there is a --san.")
    private Optional<X500Principal> subject = Optional.empty();

    @Option(
            names = "--san",
            paramLabel = "NAME",
            converter = NameConverter.class,
            description = "A name that clients use: a host name, an address, DNS:…, IP:…, email:… or URI:…. "
                    + "May be given several times.")
    private List<GeneralName> names = List.of();

    @Option(
            names = "--extended-key-usage",
            paramLabel = "PURPOSE",
            split = ",",
            converter = PurposeConverter.class,
            description = "What to ask for, such as serverAuth,clientAuth, or object identifiers.")
    private List<String> purposes = List.of();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** Where the key comes from. */
    static final class Source {

        @Option(names = "--key", paramLabel = "FILE", description = "The private key to ask with.")
        private Optional<Path> key = Optional.empty();

        @Option(
                names = "--new-key",
                paramLabel = "TYPE",
                converter = KeyTypeConverter.class,
                description = "Make a key of this kind, such as EC-P256 or RSA-3072; needs --key-out.")
        private Optional<KeyType> type = Optional.empty();
    }

    @Option(names = "--key-out", paramLabel = "FILE", description = "The file that the new key is written into.")
    private Optional<Path> keyOut = Optional.empty();

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of the key is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for, of a new key twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Option(names = "--unencrypted", description = "Write the new key in clear. Whoever gets the file has the key.")
    private boolean unencrypted;

    @Option(names = "--pss", description = "Sign with RSASSA-PSS, where the key is RSA.")
    private boolean pss;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pem",
            converter = FormatConverter.class,
            description = "pem (default) or der.")
    private PkiFormat format = PkiFormat.PEM;

    @Mixin
    private OutputFile out = new OutputFile();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final RequestMaker requests;
    private final PrivateKeys keys;
    private final KeyFiles keyFiles;
    private final PkiFiles files;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CsrCreateCommand(
            @Reference RequestMaker requests,
            @Reference PrivateKeys keys,
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.requests = requests;
        this.keys = keys;
        this.files = files;
        this.keyFiles = new KeyFiles(new InputFiles(files, new TerminalSecrets(secrets, terminal), terminal), keys);
        this.passphrases = new Passphrases(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "csr";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        requireSense();
        out.requireFree();
        KeyPair pair = source.key.isPresent()
                ? keyFiles.pair(source.key.get(), passphrase, "--passphrase")
                : newKey(source.type.orElseThrow(), keyOut.orElseThrow(), output);
        byte[] der = requests.make(
                new CertificateSubject(subject.orElse(new X500Principal("")), names),
                purposes.isEmpty() ? List.of() : List.of(Extension.of(false, new ExtendedKeyUsage(purposes))),
                pair,
                pss ? RsaScheme.PSS : RsaScheme.PKCS1);
        byte[] data = format == PkiFormat.DER
                ? der
                : Pem.encode("CERTIFICATE REQUEST", der).getBytes(StandardCharsets.US_ASCII);
        out.write(output, terminal, data, format, false);
        return ExitCodes.OK;
    }

    private void requireSense() throws CliException {
        if (subject.isEmpty() && names.isEmpty()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "A request needs a --subject or a --san.");
        }
        if (source.type.isPresent() != keyOut.isPresent()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "--new-key and --key-out belong together: the new key has to be kept.");
        }
        if (unencrypted && passphrase.isPresent() && keyOut.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give --unencrypted or --passphrase, not both.");
        }
        if (format != PkiFormat.PEM && format != PkiFormat.DER) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "A request is written as pem or der, not as " + format.id() + ".");
        }
    }

    /** The key is in its file before a request is made of it. */
    private KeyPair newKey(KeyType type, Path file, CommandOutput output)
            throws PkiException, FleetException, CliException {
        OutputFile.requireFree(file);
        KeyPair pair;
        if (unencrypted) {
            pair = keys.generate(type);
            PrivateFile.write(file, KeyFiles.inClear(files, pair));
        } else {
            String hint = "--unencrypted, or --passphrase";
            try (Secret secret = passphrases.chosen(passphrase, hint, "Passphrase for " + file)) {
                pair = keys.generate(type);
                PrivateFile.write(file, keys.encrypt(pair.getPrivate(), secret).getBytes(StandardCharsets.US_ASCII));
            }
        }
        output.note("Wrote " + file + ".");
        return pair;
    }
}
