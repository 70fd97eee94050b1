// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.pki.internal.cert.Asn1Command;
import org.fleetpki.cli.pki.internal.cert.CertCommand;
import org.fleetpki.cli.pki.internal.cert.CertCompareCommand;
import org.fleetpki.cli.pki.internal.cert.CertConvertCommand;
import org.fleetpki.cli.pki.internal.cert.CertShowCommand;
import org.fleetpki.cli.pki.internal.cert.CertVerifyCommand;
import org.fleetpki.cli.pki.internal.csr.CsrCommand;
import org.fleetpki.cli.pki.internal.csr.CsrCreateCommand;
import org.fleetpki.cli.pki.internal.csr.CsrShowCommand;
import org.fleetpki.cli.pki.internal.key.KeyCheckCommand;
import org.fleetpki.cli.pki.internal.key.KeyCommand;
import org.fleetpki.cli.pki.internal.key.KeyCreateCommand;
import org.fleetpki.cli.pki.internal.key.KeyPublicCommand;
import org.fleetpki.cli.pki.internal.key.KeyShowCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreCreateCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreDeleteCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreExportCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreImportCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreListCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystorePasswdCommand;
import org.fleetpki.cli.pki.internal.keystore.KeystoreRenameCommand;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.FastSignatures;
import org.fleetpki.pki.bc.internal.Pkcs10Maker;
import org.fleetpki.pki.bc.internal.WeakKeyChecks;
import org.fleetpki.pki.bc.internal.files.ContentFiles;
import org.fleetpki.pki.bc.internal.files.ContentTree;
import org.fleetpki.pki.path.internal.PathValidator;
import picocli.CommandLine;

/** The commands for files of a PKI over the real services, with a terminal in memory. */
final class PkiProgram implements Terminal, Interruption {

    /** Opens what the tests write: {@code env:PASS}; {@code env:OTHER} is another one. */
    private static final Map<String, String> ENVIRONMENT = Map.of("PASS", "changeit", "OTHER", "correct horse");

    final Deque<String> answers = new ArrayDeque<>();
    final Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    Runnable whenWritten = () -> {};
    InputStream in = new ByteArrayInputStream(new byte[0]);
    InstantSource clock = InstantSource.system();
    OptionalInt columns = OptionalInt.empty();
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private StringBuilder err = new StringBuilder();

    /** Run with success, and return what was written to stdout. */
    String ok(Object... arguments) {
        int code = run(arguments);
        if (code != ExitCodes.OK) {
            throw new AssertionError(List.of(arguments) + " ended with " + code + ": " + log());
        }
        return data();
    }

    /** Run, and return the exit code. */
    int run(Object... arguments) {
        out = new ByteArrayOutputStream();
        err = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return line().execute(words.toArray(String[]::new));
    }

    /** All commands, ready to parse. */
    CommandLine line() {
        PkiFiles files = new ContentFiles();
        SignatureChecks signatures = new FastSignatureChecks();
        PrivateKeys keys = new BouncyCastleKeys();
        SecretSources secrets = (base, prompt) -> reference -> {
            if (reference.kind() == SecretRef.Kind.PROMPT && prompt.isPresent()) {
                return prompt.get().apply(reference.value()).orElseThrow();
            }
            String value = environment.get(reference.value());
            if (value == null) {
                throw new FleetException(new FleetFailure.SecretUnavailable(reference, "it is not set"));
            }
            return new Secret(value.toCharArray());
        };
        List<CliCommand> commands = List.of(
                new CertCommand(),
                new CertShowCommand(files, signatures, secrets, this, this, clock),
                new CertConvertCommand(files, secrets, this, this),
                new CertCompareCommand(files, secrets, this, this),
                new CertVerifyCommand(new PathValidator(signatures), files, secrets, this, this),
                new Asn1Command(new ContentTree(), files, secrets, this, this),
                new CsrCommand(),
                new CsrCreateCommand(new Pkcs10Maker(new FastSignatures()), keys, files, secrets, this, this),
                new CsrShowCommand(files, signatures, secrets, this, this),
                new KeyCommand(),
                new KeyCreateCommand(keys, files, secrets, this, this),
                new KeyShowCommand(files, keys, secrets, this, this),
                new KeyCheckCommand(new WeakKeyChecks(), files, keys, secrets, this, this),
                new KeyPublicCommand(files, keys, secrets, this, this),
                new KeystoreCommand(),
                new KeystoreListCommand(files, secrets, this, this),
                new KeystoreCreateCommand(files, secrets, this, this),
                new KeystoreImportCommand(files, secrets, this, this),
                new KeystoreExportCommand(files, secrets, this, this),
                new KeystorePasswdCommand(files, secrets, this, this),
                new KeystoreRenameCommand(files, secrets, this, this),
                new KeystoreDeleteCommand(files, secrets, this, this));
        CommandLine root =
                new CommandLine(CommandLine.Model.CommandSpec.create().name("fleetpki"));
        for (CliCommand command : commands) {
            CommandLine parent =
                    command.parent().isEmpty() ? root : root.getSubcommands().get(command.parent());
            parent.addSubcommand(command);
        }
        return root.setExecutionExceptionHandler((thrown, line, parsed) -> {
                    err.append(thrown.getMessage());
                    if (ExitCodeMapping.of(thrown) == ExitCodes.INTERNAL_ERROR) {
                        throw thrown;
                    }
                    return ExitCodeMapping.of(thrown);
                })
                .setParameterExceptionHandler((thrown, arguments) -> {
                    err.append(thrown.getMessage());
                    return ExitCodes.SPEC_INVALID;
                });
    }

    String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    String log() {
        return err.toString();
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public void out(String data) {
        out(data.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void out(byte[] data) {
        whenWritten.run();
        out.writeBytes(data);
    }

    @Override
    public void err(String text) {
        err.append(text);
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public Optional<IOException> outFailure() {
        return Optional.empty();
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public OptionalInt columns() {
        return columns;
    }

    @Override
    public boolean isColourful() {
        return false;
    }

    @Override
    public String programName() {
        return "fleetpki";
    }

    @Override
    public boolean canAsk() {
        return !answers.isEmpty();
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.ofNullable(answers.poll()).map(answer -> new Secret(answer.toCharArray()));
    }

    @Override
    public boolean isRequested() {
        return false;
    }

    @Override
    public void await() {
        throw new IllegalStateException("no command waits");
    }
}
