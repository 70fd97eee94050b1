// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.adapter.innovaphone.internal.InnovaphoneAdapter;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.device.internal.DeviceDoor;
import org.fleetpki.cli.device.internal.Families;
import org.fleetpki.cli.device.internal.UpdatesServeCommand;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.device.innovaphone.internal.InnovaphonePull;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.fleet.engine.internal.AdapterRegistry;
import org.fleetpki.fleet.engine.internal.PullServing;
import org.fleetpki.fleet.files.internal.CheckedFleetFiles;
import org.fleetpki.fleet.store.internal.SqliteFleetStores;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.ca.internal.RevocationService;
import org.fleetpki.pki.path.internal.PathValidator;
import org.fleetpki.tests.pki.Pki;
import picocli.CommandLine;

/** {@code fleetpki updates serve} over the real services, running beside the test until it ends or is interrupted. */
final class PullProgram implements Terminal, Interruption, AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\",\"trustUrl\":\"([^\"]+)\"");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuffer err = new StringBuffer();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private CompletableFuture<Integer> exit = new CompletableFuture<>();

    /** Start it on a workspace; it writes a line of JSON for each event. */
    static PullProgram start(Path workspace, String... arguments) {
        PullProgram program = new PullProgram();
        List<String> all = new ArrayList<>(List.of("-w", workspace.toString(), "--output", "ndjson"));
        all.addAll(List.of(arguments));
        program.exit = CompletableFuture.supplyAsync(
                () -> new CommandLine(program.command())
                        .setExecutionExceptionHandler((thrown, line, parsed) -> {
                            program.err.append(thrown);
                            return ExitCodeMapping.of(thrown);
                        })
                        .execute(all.toArray(String[]::new)),
                Executors.newVirtualThreadPerTaskExecutor());
        return program;
    }

    private CliCommand command() {
        SecretSources secrets = (base, prompt) -> reference -> new Secret(Pki.PASSPHRASE.toCharArray());
        FleetFiles files = new CheckedFleetFiles();
        FleetStores stores = new SqliteFleetStores();
        TlsProbe probe = new JdkTlsProbe(Duration.ofSeconds(10), Duration.ofSeconds(10), InstantSource.system());
        InnovaphoneAdapter adapter = new InnovaphoneAdapter(
                new JdkDeviceHttp(
                        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20),
                        InstantSource.system(),
                        new SecureRandom()),
                probe);
        Families families = new Families();
        families.addAdapter(adapter);
        return new UpdatesServeCommand(
                new DeviceDoor(families, files, stores, Pki.authorities(), Pki.READER, probe, secrets, this, this),
                new PullServing(
                        new AdapterRegistry(List.of(adapter)),
                        probe,
                        new PathValidator(new FastSignatureChecks()),
                        Pki.READER,
                        Pki.authorities(),
                        new RevocationService(),
                        stores,
                        List.of(new InnovaphonePull()),
                        Duration.ofSeconds(5),
                        InstantSource.system()),
                files,
                Pki.authorities(),
                Pki.KEYS);
    }

    /** What is to be entered in the devices. */
    String url() throws InterruptedException {
        return listening(1);
    }

    /** Where the authorities are published. */
    String trustUrl() throws InterruptedException {
        return listening(2);
    }

    private String listening(int group) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Matcher url = URL.matcher(data());
            if (url.find()) {
                return url.group(group);
            }
            if (System.nanoTime() > end || exit.isDone()) {
                throw new AssertionError("it does not listen: " + data() + log() + exit);
            }
            Thread.sleep(20); // what it writes is the only sign
        }
    }

    /** The lines of one kind so far. */
    List<String> events(String kind) {
        return data().lines()
                .filter(line -> line.startsWith("{\"event\":\"" + kind + "\""))
                .toList();
    }

    boolean hasEnded() {
        return exit.isDone();
    }

    /** The exit code, once it has ended by itself. */
    int exitCode() throws Exception {
        return exit.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** As Ctrl-C does. */
    int interrupt() throws Exception {
        interrupted.countDown();
        return exitCode();
    }

    String data() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String log() {
        return err.toString();
    }

    @Override
    public void close() throws Exception {
        interrupt();
    }

    @Override
    public boolean isRequested() {
        return interrupted.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        interrupted.await();
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
        return false;
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }
}
