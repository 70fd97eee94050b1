// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fleetpki.adapter.ssh.internal.SshAdapter;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;

/**
 * A folder with an sshd of its own in it, an authority made by openssl, and whatever server a test starts beside. All of
 * them listen on one loopback address and end with the bench.
 */
final class SshBench implements AutoCloseable {

    static final String HOST = "127.83.83.1";

    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;
    private final List<Process> servers = new ArrayList<>();
    private final int sshPort;
    private final Process sshd;

    /** @param more lines for the configuration of sshd */
    SshBench(Path folder, String... more) throws Exception {
        this(folder, false, more);
    }

    /** @param ownPasswords whether root's password is the word {@code right}, for this sshd alone */
    SshBench(Path folder, boolean ownPasswords, String... more) throws Exception {
        requireTools("sshd", "ssh-keygen", "openssl");
        assumeTrue("root".equals(System.getProperty("user.name")), "sshd logs nobody else in unless root starts it");
        this.folder = folder;
        this.sshPort = freePort();
        // the place where sshd puts its unprivileged part; packages make it when their service starts
        Files.createDirectories(Path.of("/run/sshd"));
        keyPair("host");
        keyPair("user");
        Files.copy(folder.resolve("user.pub"), folder.resolve("authorized_keys"));
        List<String> config = new ArrayList<>(List.of(
                "ListenAddress " + HOST + ":" + sshPort,
                "PidFile none",
                "UsePAM no",
                "StrictModes no",
                "PermitRootLogin yes",
                "LogLevel VERBOSE",
                "AuthorizedKeysFile " + folder.resolve("authorized_keys")));
        config.addAll(List.of(more));
        Files.write(folder.resolve("sshd_config"), config);
        List<String> command =
                new ArrayList<>(List.of(find("sshd"), "-D", "-e", "-f", path("sshd_config"), "-h", path("host")));
        if (ownPasswords) {
            command = inOwnNamespace(command);
        }
        sshd = start("sshd", command);
        await("sshd listens", () -> log().contains("Server listening"));
    }

    /** A mount namespace in which /etc/shadow is another file. */
    private List<String> inOwnNamespace(List<String> command) throws Exception {
        assumeTrue(
                new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0,
                "a mount namespace is not allowed here, and the accounts of this computer are not changed for a test");
        String hash = run("openssl", "passwd", "-6", "right").strip();
        Files.writeString(folder.resolve("shadow"), "root:" + hash + ":19000:0:99999:7:::\n");
        List<String> words = new ArrayList<>(
                List.of("unshare", "-m", "sh", "-c", "mount --bind \"$0\" /etc/shadow && exec \"$@\"", path("shadow")));
        words.addAll(command);
        return words;
    }

    private void keyPair(String name) throws Exception {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", path(name));
    }

    /** Skip a test for want of a program, and say so. */
    static void requireTools(String... names) {
        for (String name : names) {
            assumeTrue(!find(name).isEmpty(), name + " is not installed");
        }
    }

    private static String find(String name) {
        return Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/sbin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    int sshPort() {
        return sshPort;
    }

    Process sshd() {
        return sshd;
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("sshd.log"));
    }

    /** The fingerprint of the host key, as ssh-keygen tells it. */
    String fingerprint() throws Exception {
        return run("ssh-keygen", "-l", "-f", path("host.pub")).split(" ")[1];
    }

    Process start(String name, List<String> command) throws IOException {
        List<String> words = new ArrayList<>(command);
        if (!words.getFirst().contains("/")) {
            String program = find(words.getFirst());
            words.set(0, program.isEmpty() ? words.getFirst() : program);
        }
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        servers.add(process);
        return process;
    }

    /** Run a program that must succeed. */
    String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> Arrays.toString(command) + ": " + output);
        return output;
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                fail("not within " + LONG.toSeconds() + " s: " + what);
            }
            Thread.sleep(20); // between two looks, as nothing tells
        }
    }

    SshAdapter adapter() {
        return new SshAdapter(new BouncyCastleKeys(), Duration.ofSeconds(20));
    }

    /** The way in with the right host key, and a profile file. */
    Endpoint endpoint(int tlsPort, Path profile) throws Exception {
        return new Endpoint(HOST, 80, tlsPort, TlsTrust.NOTHING)
                .with(Map.of(
                        "ssh.port",
                        Integer.toString(sshPort),
                        "ssh.profile",
                        profile.toString(),
                        "ssh.hostKey",
                        fingerprint()));
    }

    static Endpoint with(Endpoint endpoint, String name, String value) {
        Map<String, String> settings = new HashMap<>(endpoint.settings());
        settings.put(name, value);
        return endpoint.with(settings);
    }

    DeviceSession open(Endpoint endpoint) throws Exception {
        return open(endpoint, Files.readString(folder.resolve("user")));
    }

    DeviceSession open(Endpoint endpoint, String secret) throws DeviceException {
        try (Secret word = new Secret(secret.toCharArray())) {
            return adapter().open(endpoint, new Credentials("root", word));
        }
    }

    Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    /** An authority, and a pair that it did not issue. */
    void authority(String oldCertificate, String oldKey) throws Exception {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=Bench authority",
                "-keyout",
                "ca.key",
                "-out",
                "ca.crt");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=the old one",
                "-keyout",
                oldKey,
                "-out",
                oldCertificate);
    }

    /** The chain that the authority issues for a request. */
    List<X509Certificate> issue(byte[] request) throws Exception {
        Files.write(folder.resolve("request.csr"), request);
        run("openssl", "req", "-in", "request.csr", "-verify", "-noout");
        run(
                "openssl",
                "x509",
                "-req",
                "-in",
                "request.csr",
                "-CA",
                "ca.crt",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "20",
                "-copy_extensions",
                "copy",
                "-out",
                "issued.crt");
        return List.of(certificate("issued.crt"));
    }

    X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
    }

    /** What a fresh connection sees. */
    static X509Certificate served(int port) throws DeviceException {
        TlsProbe probe = new JdkTlsProbe(Duration.ofSeconds(20), Duration.ofSeconds(20), InstantSource.system());
        return probe.probe(new Endpoint(HOST, 80, port, TlsTrust.NOTHING)).leaf();
    }

    static void awaitServed(int port, X509Certificate leaf) throws Exception {
        await("the server serves " + leaf.getSubjectX500Principal(), () -> {
            try {
                return served(port).equals(leaf);
            } catch (DeviceException e) {
                return false; // it is restarting
            }
        });
    }

    /** openssl as the client that people use. A reload lets old workers answer a little longer. */
    void awaitOpensslAccepts(int port) throws Exception {
        await("openssl accepts what is served", () -> {
            Process client = new ProcessBuilder(
                            find("openssl"),
                            "s_client",
                            "-connect",
                            HOST + ":" + port,
                            "-CAfile",
                            path("ca.crt"),
                            "-verify_ip",
                            HOST,
                            "-verify_return_error")
                    .redirectErrorStream(true)
                    .start();
            client.getOutputStream().close();
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return client.waitFor() == 0 && said.contains("Verify return code: 0 (ok)");
        });
    }

    @Override
    public void close() throws Exception {
        for (Process server : servers.reversed()) {
            List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
            server.destroy();
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
