// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.adapter.sunell.internal.SunellAdapter;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.device.internal.DeviceCheckCommand;
import org.fleetpki.cli.device.internal.DeviceDoor;
import org.fleetpki.cli.device.internal.Families;
import org.fleetpki.cli.device.internal.GuideBuiltInAuthorityCommand;
import org.fleetpki.cli.device.internal.GuideOwnAuthorityCommand;
import org.fleetpki.cli.device.internal.GuidePublicAuthorityCommand;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.internal.JdkDeviceHttp;
import org.fleetpki.device.http.internal.JdkTlsProbe;
import org.fleetpki.device.http.internal.Limits;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.bc.internal.BouncyCastleReader;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.sunell.SunellDevice;
import org.fleetpki.sim.sunell.SunellSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The three solutions of Sunell's FAQ on HTTPS certificates as guided runs with a simulated camera. */
class SunellGuideTest {

    private static final String HOST = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyPair ROOT_KEY = KeyKind.RSA_2048.generate(RANDOM);
    private static final TlsProbe TLS =
            new JdkTlsProbe(Duration.ofSeconds(5), Duration.ofSeconds(5), InstantSource.system());

    private static final Interruption NOBODY_INTERRUPTS = new Interruption() {
        @Override
        public boolean isRequested() {
            return false;
        }

        @Override
        public void await() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    };

    @TempDir
    Path folder;

    private final PrivateKeys keys = new BouncyCastleKeys();
    private final PkiReader reader = new BouncyCastleReader();
    private PkiProgram terminal = new PkiProgram();
    private SunellDevice device;

    @BeforeEach
    void switchOn() throws IOException {
        device = new SunellSimulator(Duration.ofMillis(300)).start(DeviceOrder.on("guide", HOST));
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    @Test
    void theBuiltInAuthorityVouchesAgainAfterARestart() throws Exception {
        Path authority = folder.resolve("cacert.crt");
        String[] plain = {"--out", authority.toString()};
        expect(ExitCodes.OK, GuideBuiltInAuthorityCommand::new, plain);
        assertTrue(data().contains("fleetpki trust add " + authority), data());
        assertTrue(data().contains("trusts this authority alone is accepted"), data());
        X509Certificate leaf = await(any -> true);
        leaf.verify(
                reader.certificates(Files.readAllBytes(authority)).getFirst().getPublicKey());

        String[] restart = {"--out", authority.toString(), "--reboot", "--yes"};
        expect(ExitCodes.SPEC_INVALID, GuideBuiltInAuthorityCommand::new, "--out", authority.toString(), "--reboot");
        device.setAddress("127.0.0.9");
        expect(
                ExitCodes.STATE_UNKNOWN,
                GuideBuiltInAuthorityCommand::new,
                "--reboot",
                "--yes",
                "--wait",
                "2",
                plain[0],
                plain[1]);
        await(served -> names(served).contains("127.0.0.9"));
        expect(ExitCodes.REFUSED, DeviceCheckCommand::new);
        assertTrue(data().contains("✘") && data().contains("Restart the camera"), data());
        expect(ExitCodes.DEVICES_FAILED, GuideBuiltInAuthorityCommand::new, plain);
        assertTrue(data().contains("✘") && data().contains("--reboot --yes"), data());
        device.setAddress(HOST);
        expect(ExitCodes.OK, GuideBuiltInAuthorityCommand::new, restart);
        assertTrue(data().contains("✔ The device is back, with a new certificate."), data());
        expect(ExitCodes.OK, DeviceCheckCommand::new);
    }

    @Test
    void anOwnAuthoritysPairIsCheckedThenBroughtThenProven() throws Exception {
        X509Certificate first = await(any -> true);
        KeyPair pair = KeyKind.RSA_2048.generate(RANDOM);
        Path key = folder.resolve("cam.key");
        try (Secret passphrase = new Secret("changeit".toCharArray())) {
            Files.writeString(key, keys.encrypt(pair.getPrivate(), passphrase));
        }
        X509Certificate issued = issue(pair.getPublic(), HOST);
        Path chain = write("cam.pem", issued);
        String[] right = own(chain, key, "--yes");
        int writes = device.writes();
        expect(
                ExitCodes.SPEC_INVALID,
                this::own,
                own(write("moved.pem", issue(pair.getPublic(), "127.0.0.9")), key, "--yes"));
        assertTrue(data().contains("✘ The certificate names 127.0.0.9"), data());
        X509Certificate foreign = issue(KeyKind.RSA_2048.generate(RANDOM).getPublic(), HOST);
        expect(ExitCodes.SPEC_INVALID, this::own, own(write("foreign.pem", foreign), key, "--yes"));
        assertTrue(data().contains("is not the key of"), data());
        expect(ExitCodes.SPEC_INVALID, this::own, own(chain, key));
        assertTrue(terminal.log().contains("--yes"), terminal.log());
        assertEquals(writes, device.writes(), "nothing was sent");

        device.faults().pretend("action=upload", 1);
        expect(ExitCodes.STATE_UNKNOWN, this::own, own(chain, key, "--yes", "--wait", "1"));
        assertTrue(data().contains("✘ A fresh TLS connection does not see the certificate."), data());
        assertEquals(first, await(any -> true));

        expect(ExitCodes.OK, this::own, right);
        assertTrue(data().contains("✔ A fresh TLS connection sees the certificate"), data());
        assertEquals(issued, await(any -> true));
        expect(
                ExitCodes.DEVICES_FAILED,
                GuideBuiltInAuthorityCommand::new,
                "--out",
                folder.resolve("ca").toString());
        assertTrue(data().contains("its own authority did not sign"), data());
        expect(ExitCodes.OK, DeviceCheckCommand::new, "--installed", chain.toString());
        assertTrue(data().contains("importing the built-in authority's cacert.crt helps nothing"), data());
    }

    @Test
    void onlyTheAnswerToTheCamerasRequestIsInstalled() throws Exception {
        X509Certificate first = await(any -> true);
        Path csr = folder.resolve("certreq.pem");
        expect(ExitCodes.OK, GuidePublicAuthorityCommand::new, "--csr-out", csr.toString(), "--subject", "CN=" + HOST);
        assertTrue(data().contains("have the authority add IP:127.0.0.1"), data());
        byte[] request = Files.readAllBytes(csr);
        expect(ExitCodes.SPEC_INVALID, GuidePublicAuthorityCommand::new, "--csr-out", csr.toString());
        assertTrue(terminal.log().contains("waits in the device already"), terminal.log());
        assertEquals(first, await(any -> true), "a request changes nothing that is served");

        PublicKey requested = reader.request(request).publicKey();
        int writes = device.writes();
        Path foreign =
                write("foreign.crt", issue(KeyKind.RSA_2048.generate(RANDOM).getPublic(), HOST));
        expect(ExitCodes.SPEC_INVALID, GuidePublicAuthorityCommand::new, "--certificate", foreign.toString(), "--yes");
        assertTrue(data().contains("another device, or to an earlier request"), data());
        Path nameless = write("moved.crt", issue(requested, "127.0.0.9"));
        expect(ExitCodes.SPEC_INVALID, GuidePublicAuthorityCommand::new, "--certificate", nameless.toString(), "--yes");
        assertEquals(writes, device.writes(), "nothing was sent");

        X509Certificate issued = issue(requested, HOST);
        Path answer = write("server.crt", issued);
        expect(ExitCodes.OK, GuidePublicAuthorityCommand::new, "--certificate", answer.toString(), "--yes");
        assertTrue(data().contains("✔ A fresh TLS connection sees the certificate"), data());
        assertEquals(issued, await(any -> true));
        assertNotEquals(first, issued);

        device.factoryReset();
        await(served -> !served.equals(issued));
        expect(ExitCodes.DEVICES_FAILED, GuidePublicAuthorityCommand::new, "--certificate", answer.toString(), "--yes");
        assertTrue(data().contains("the key was deleted by a factory reset"), data());
        expect(ExitCodes.REFUSED, DeviceCheckCommand::new, "--installed", answer.toString());
    }

    private CliCommand own(DeviceDoor door, TlsProbe probe) {
        return new GuideOwnAuthorityCommand(door, probe, keys);
    }

    private static String[] own(Path chain, Path key, String... more) {
        List<String> all = new ArrayList<>(
                List.of("--chain", chain.toString(), "--key", key.toString(), "--key-passphrase", "env:PASS"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Run a command on the camera, with what it serves now pinned. */
    private void expect(int exitCode, BiFunction<DeviceDoor, TlsProbe, CliCommand> command, String... arguments)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(
                HOST + ":" + device.httpsPort(),
                "--family",
                "sunell",
                "--user",
                device.order().user(),
                "--password",
                "env:DEVICE",
                "--pin",
                Fingerprint.of(await(any -> true)).hex()));
        all.addAll(List.of(arguments));
        terminal = new PkiProgram();
        int code = new CommandLine(command.apply(door(), TLS))
                .setExecutionExceptionHandler((thrown, line, parsed) -> {
                    terminal.err(thrown.getMessage());
                    return ExitCodeMapping.of(thrown);
                })
                .execute(all.toArray(String[]::new));
        assertEquals(exitCode, code, () -> data() + terminal.log());
    }

    private DeviceDoor door() {
        Families families = new Families();
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 4 << 20);
        families.addAdapter(new SunellAdapter(new JdkDeviceHttp(limits, InstantSource.system(), RANDOM), TLS));
        return new DeviceDoor(
                families,
                null, // of no fleet
                null,
                null,
                reader,
                TLS,
                (base, prompt) -> reference -> new Secret(
                        (reference.value().equals("DEVICE") ? device.order().password() : "changeit").toCharArray()),
                terminal,
                NOBODY_INTERRUPTS);
    }

    private String data() {
        return terminal.data();
    }

    private X509Certificate await(Predicate<X509Certificate> wanted) throws Exception {
        Endpoint place = new Endpoint(HOST, device.httpPort(), device.httpsPort(), TlsTrust.NOTHING);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                X509Certificate leaf = TLS.probe(place).leaf();
                if (wanted.test(leaf)) {
                    return leaf;
                }
            } catch (DeviceException e) {
                // it starts anew
            }
            Thread.sleep(50); // nothing else tells when the web server is back
        }
        throw new AssertionError("the wanted certificate is not served");
    }

    private String names(X509Certificate certificate) {
        try {
            return reader.alternativeNames(certificate).toString();
        } catch (PkiException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String name, X509Certificate certificate) throws IOException {
        return Files.writeString(folder.resolve(name), Pem.encode(certificate));
    }

    private static X509Certificate issue(PublicKey certified, String address) {
        Instant now = Instant.now();
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=" + address),
                List.of(new GeneralName(GeneralName.iPAddress, address)),
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofDays(30)),
                false);
        return new CertificateMaker(RANDOM)
                .issue(contents, certified, new X500Principal("CN=Plant root"), ROOT_KEY.getPrivate());
    }
}
