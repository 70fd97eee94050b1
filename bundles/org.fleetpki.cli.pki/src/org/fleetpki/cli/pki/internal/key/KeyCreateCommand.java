// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.fleetpki.cli.pki.internal.FormatConverter;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.PrivateFile;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a private key in a file. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "create",
        description = {
            "Make a private key and write it into a file, encrypted and for its owner alone to read.",
            "What is shown is its public half."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The format cannot hold such a key.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki key create --type EC-P256 --out cam-1.key",
            "  fleetpki key create --type RSA-3072 --out server.key --passphrase file:passphrase.txt --kdf scrypt",
            "  fleetpki key create --type ML-DSA-65 --out pq.key --passphrase env:KEY_PASSPHRASE"
        })
public final class KeyCreateCommand implements CliCommand {

    /** How a passphrase becomes a key. */
    enum Kdf {
        PBKDF2(PrivateKeys.Protection.PBKDF2),
        SCRYPT(PrivateKeys.Protection.SCRYPT);

        private final PrivateKeys.Protection protection;

        Kdf(PrivateKeys.Protection protection) {
            this.protection = protection;
        }

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "EC-P256",
            converter = KeyTypeConverter.class,
            description = {
                "The kind of key. Default: EC-P256. Others: EC-P384, EC-P521, EC-brainpoolP256r1 (P384r1, P512r1), RSA-1024",
                "(2048, 3072, 4096, 6144, 8192), Ed25519, Ed448, ML-DSA-44 (65, 87), SLH-DSA-SHA2-128s and its like."
            })
    private KeyType type = KeyType.EC_P256;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the file if it is there already; the key in it is lost.")
    private boolean force;

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase to encrypt it with is kept: env:NAME, file:PATH or prompt:QUESTION. "
                    + "Default: it is asked for twice.")
    private Optional<SecretRef> passphrase = Optional.empty();

    @Option(names = "--unencrypted", description = "Write it in clear. Whoever gets the file has the key.")
    private boolean unencrypted;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pkcs8",
            converter = FormatConverter.class,
            description = "pkcs8 (default), pkcs8-der, pkcs1 or sec1.")
    private PkiFormat format = PkiFormat.PKCS8;

    @Option(
            names = "--kdf",
            paramLabel = "KDF",
            defaultValue = "pbkdf2",
            description =
                    "How the passphrase becomes a key: pbkdf2 (default), which all read, or scrypt, which is harder"
                            + " to guess; scrypt only in the format pkcs8.")
    private Kdf kdf = Kdf.PBKDF2;

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final PrivateKeys keys;
    private final PkiFiles files;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public KeyCreateCommand(
            @Reference PrivateKeys keys,
            @Reference PkiFiles files,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.keys = keys;
        this.files = files;
        this.passphrases = new Passphrases(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "key";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        requireSense();
        if (!force) {
            OutputFile.requireFree(out);
        }
        KeyPair pair;
        if (unencrypted) {
            pair = keys.generate(type);
            write(pair, Optional.empty());
        } else {
            try (Secret secret =
                    passphrases.chosen(passphrase, "--unencrypted, or --passphrase", "Passphrase for " + out)) {
                pair = keys.generate(type);
                write(pair, Optional.of(secret));
            }
        }
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        new KeyFacts(files).show(output, "New private key in " + out, out.toString(), format, publicHalf(pair));
        return ExitCodes.OK;
    }

    private void requireSense() throws CliException {
        if (!List.of(PkiFormat.PKCS8, PkiFormat.PKCS8_DER, PkiFormat.PKCS1, PkiFormat.SEC1)
                .contains(format)) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "A key is written as pkcs8, pkcs8-der, pkcs1 or sec1, not as " + format.id()
                            + "; 'cert convert' makes key stores.");
        }
        if (kdf == Kdf.SCRYPT && (format != PkiFormat.PKCS8 || unencrypted)) {
            throw new CliException(ExitCodes.SPEC_INVALID, "scrypt is only for an encrypted key in the format pkcs8.");
        }
        if (unencrypted && passphrase.isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "Give --unencrypted or --passphrase, not both.");
        }
    }

    private void write(KeyPair pair, Optional<Secret> secret) throws PkiException, CliException {
        byte[] data = format == PkiFormat.PKCS8 && secret.isPresent()
                ? keys.encrypt(pair.getPrivate(), secret.get(), kdf.protection).getBytes(StandardCharsets.US_ASCII)
                : files.write(
                        List.of(new PkiObject.PrivateKeyObject(pair.getPrivate(), Optional.of(publicHalf(pair)))),
                        format,
                        secret);
        try {
            PrivateFile.write(out, data);
        } finally {
            Arrays.fill(data, (byte) 0);
        }
    }

    private static PublicKeyInfo publicHalf(KeyPair pair) {
        try {
            return PublicKeyInfo.read(pair.getPublic().getEncoded());
        } catch (Asn1Exception e) {
            throw new IllegalStateException("a key that was made here has a sound encoding", e);
        }
    }
}
