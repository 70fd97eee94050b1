// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import picocli.CommandLine;

/** Runs the commands for trust stores as the program does, over stores in memory. */
public final class TrustProgram implements Terminal, Interruption {

    final MemoryStores stores = new MemoryStores();
    final Deque<String> answers = new ArrayDeque<>();
    boolean askable;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder err = new StringBuilder();

    /** Run and tell the exit code; what went wrong is in {@link #log()}. */
    public int run(CliCommand command, String... arguments) {
        return new CommandLine(command)
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    err.append(thrown.getMessage());
                    return ExitCodeMapping.of(thrown);
                })
                .execute(arguments);
    }

    public String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String log() {
        return err.toString();
    }

    /** The workspace has one authority, {@code root}. */
    CertificateAuthorities authorities() {
        CertificateAuthority root =
                pretend(CertificateAuthority.class, Map.of("id", "root", "chain", List.of(TestCertificates.ROOT)));
        return pretend(CertificateAuthorities.class, Map.of("list", List.of(root)));
    }

    /** An object that gives these answers; everything else that is no default is a mistake of the command. */
    private static <T> T pretend(Class<T> role, Map<String, Object> answers) {
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(), new Class<?>[] {role}, (proxy, method, given) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, given);
                    }
                    if (!answers.containsKey(method.getName())) {
                        throw new IllegalStateException("no command calls " + method);
                    }
                    return answers.get(method.getName());
                }));
    }

    /** Reads one certificate in PEM. */
    public PkiReader reader() {
        return new OneReader();
    }

    @Override
    public void out(String data) {
        out(data.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void out(byte[] data) {
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
        return OptionalInt.empty();
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
        return askable;
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

    private static final class OneReader implements PkiReader {

        @Override
        public List<X509Certificate> certificates(byte[] data) throws PkiException {
            String pem = new String(data, StandardCharsets.US_ASCII);
            if (!pem.startsWith("-----BEGIN CERTIFICATE")) {
                throw new PkiException(new PkiFailure.Malformed("The file", "there is no certificate in it"));
            }
            return List.of(TestCertificates.read(pem));
        }

        @Override
        public CertificateRequest request(byte[] data) {
            throw new IllegalStateException("no command reads requests");
        }

        @Override
        public List<GeneralName> alternativeNames(X509Certificate certificate) {
            return List.of();
        }
    }
}
