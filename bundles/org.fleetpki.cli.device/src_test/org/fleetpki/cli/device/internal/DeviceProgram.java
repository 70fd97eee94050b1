// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import picocli.CommandLine;

/** Runs the commands as the program does, over one fake device. */
final class DeviceProgram implements Terminal, Interruption {

    final FakeDevice device = new FakeDevice();
    final Deque<String> answers = new ArrayDeque<>();
    boolean askable;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder err = new StringBuilder();
    final Map<String, Fingerprint> pins = new HashMap<>();
    final List<Observation> observations = new ArrayList<>();
    final FakeServing serving = new FakeServing(TestCertificates.DEVICE);
    final List<X509Certificate> issued = new ArrayList<>();
    FleetSpec fleet;
    CertificateRequest request;
    boolean interrupted;

    /** Make a command, run it on the device at 192.0.2.1, and tell the exit code. */
    int run(Function<DeviceDoor, CliCommand> command, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("192.0.2.1", "--user", "root", "--password", "env:PASSWORD", "--pin", "ab".repeat(32)));
        all.addAll(List.of(arguments));
        return plain(command, all.toArray(String[]::new));
    }

    /** The same with these arguments alone. */
    int plain(Function<DeviceDoor, CliCommand> command, String... arguments) {
        out.reset();
        err.setLength(0);
        return new CommandLine(command.apply(door()))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    err.append(thrown.getMessage());
                    return ExitCodeMapping.of(thrown);
                })
                .setParameterExceptionHandler((thrown, given) -> {
                    err.append(thrown.getMessage());
                    return ExitCodes.SPEC_INVALID;
                })
                .execute(arguments);
    }

    DeviceDoor door() {
        Families families = new Families();
        families.addAdapter(device);
        FleetStore store = pretend(FleetStore.class, (name, arguments) -> switch (name) {
            case "pin" ->
                arguments.length == 1
                        ? Optional.ofNullable(pins.get((String) arguments[0]))
                        : pins.put((String) arguments[0], (Fingerprint) arguments[1]);
            case "observations" -> observations;
            case "close" -> null;
            default -> throw new IllegalStateException("no command calls " + name);
        });
        SecretSources secrets = (base, prompt) -> reference -> new Secret("secret".toCharArray());
        return new DeviceDoor(
                families,
                pretend(FleetFiles.class, (name, arguments) -> fleet),
                workspace -> store,
                pretend(CertificateAuthorities.class, (name, arguments) -> authorities()),
                pretend(PkiReader.class, (name, arguments) -> switch (name) {
                    case "request" -> request;
                    case "alternativeNames" -> TestCertificates.names((X509Certificate) arguments[0]);
                    default ->
                        List.of(TestCertificates.read(new String((byte[]) arguments[0], StandardCharsets.US_ASCII)));
                }),
                serving,
                secrets,
                this,
                this);
    }

    /** An authority that issued what a test says, if it issued anything. */
    private List<CertificateAuthority> authorities() {
        return issued.isEmpty()
                ? List.of()
                : List.of(pretend(CertificateAuthority.class, (name, arguments) -> switch (name) {
                    case "root" -> TestCertificates.BUILT_IN;
                    case "issued" -> issued;
                    default -> throw new IllegalStateException("no command calls " + name);
                }));
    }

    /** What a role answers. */
    @FunctionalInterface
    interface Answers {
        Object to(String method, Object[] arguments) throws DeviceException;
    }

    static <T> T pretend(Class<T> role, Answers answers) {
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                (proxy, method, given) -> answers.to(method.getName(), given)));
    }

    String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String log() {
        return err.toString();
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
        return interrupted;
    }

    @Override
    public void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
