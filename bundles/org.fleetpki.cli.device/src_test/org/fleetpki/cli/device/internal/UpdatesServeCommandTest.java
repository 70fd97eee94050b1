// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.pull.FleetPull;
import org.fleetpki.fleet.api.pull.PullEvent;
import org.fleetpki.fleet.api.pull.PullRun;
import org.fleetpki.fleet.api.pull.PullSettings;
import org.fleetpki.fleet.api.pull.PullState;
import org.fleetpki.fleet.api.pull.PullState.Proof;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command makes of its options, and of what it is told. */
class UpdatesServeCommandTest {

    @TempDir
    private Path folder;

    private final DeviceProgram program = new DeviceProgram();
    private final List<PullState> states = new ArrayList<>();
    private final List<PullEvent> events = new ArrayList<>();
    private List<X509Certificate> makers = List.of();
    private Optional<IOException> taken = Optional.empty();
    private PullSettings settings;
    private boolean closed;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("fleet.yaml"), "");
        states.add(state("pbx", Stage.GOOD, Proof.PROVEN));
    }

    @Test
    void withoutOptionsItListensOnTheLoopbackAddressAndServesAll() {
        assertEquals(ExitCodes.OK, run("--until-all-done"), program.log());
        assertTrue(settings.order().listen().getAddress().isLoopbackAddress());
        assertTrue(settings.order().tls().isEmpty());
        assertEquals(Set.of(), settings.devices());
        assertEquals("innovaphone", settings.family());
        assertTrue(program.data().contains("Enter in the devices: http://127.0.0.1/update"), program.data());
        assertTrue(program.log().contains("only what a caller says of itself"), program.log());
        assertTrue(program.log().contains("'door' is not served"), "what was found out beforehand");
        assertTrue(closed);
    }

    @Test
    void theExitCodeIsTheGravest() {
        assertEquals(ExitCodes.OK, run("--until-all-done"));
        states.add(state("door", Stage.BLOCKED, Proof.OPEN));
        assertEquals(ExitCodes.DEVICES_FAILED, run("--until-all-done"));
        states.add(state("phone", Stage.GOOD, Proof.NOT_PROVEN));
        assertEquals(ExitCodes.STATE_UNKNOWN, run("--until-all-done"));
        assertTrue(program.data().contains("not proven"), program.data());
    }

    @Test
    void eachEventIsALine() {
        Instant at = Instant.parse("2026-12-01T04:05:06.789Z");
        events.add(new PullEvent(
                at,
                PullEvent.Kind.POLLED,
                "pbx",
                "009033010203",
                "192.0.2.7",
                Optional.of(Stage.MAKING),
                "It has none."));
        events.add(new PullEvent(
                at, PullEvent.Kind.REFUSED, "", "009033999999", "192.0.2.8", Optional.empty(), "It is none."));
        events.add(new PullEvent(
                at, PullEvent.Kind.WARNING, "pbx", "009033010203", "192.0.2.7", Optional.empty(), "Too long."));
        run("--until-all-done");
        assertTrue(program.data().contains("2026-12-01T04:05:06Z pbx: polled, MAKING: It has none."), program.data());
        assertTrue(
                program.data().contains("2026-12-01T04:05:06Z 009033999999 at 192.0.2.8: refused: It is none."),
                program.data());
        assertTrue(program.log().contains("pbx: Too long."), program.log());
        assertFalse(program.data().contains("Too long."), "warnings go to stderr");
        run("--until-all-done", "--output", "ndjson");
        assertTrue(
                program.data()
                        .contains("{\"event\":\"polled\",\"at\":\"2026-12-01T04:05:06.789Z\",\"device\":\"pbx\","
                                + "\"serial\":\"009033010203\",\"address\":\"192.0.2.7\",\"stage\":\"MAKING\","
                                + "\"message\":\"It has none.\"}"),
                program.data());
        assertTrue(program.data().lines().allMatch(line -> line.startsWith("{\"event\":\"")), program.data());
        run("--until-all-done", "--output", "json");
        assertEquals(1, program.data().lines().count(), program.data());
        assertTrue(program.data().contains("\"proof\":\"PROVEN\""), program.data());
    }

    @Test
    void othersThanThisComputerReachItOnlyWithProofOrConsent() {
        String[] open = {"--listen", "0.0.0.0:0", "--url", "http://pki.example", "--until-all-done"};
        assertEquals(ExitCodes.SPEC_INVALID, run(open));
        assertTrue(program.log().contains("--network-keeps-others-out"), program.log());
        assertNull(settings, "nothing was started");
        assertEquals(ExitCodes.OK, run(with(open, "--network-keeps-others-out")), program.log());
        assertEquals("http://pki.example", settings.order().base());
        assertEquals(ExitCodes.SPEC_INVALID, run("--url", "http://pki.example/"));
        assertEquals(
                ExitCodes.SPEC_INVALID,
                run("--listen", "0.0.0.0:0", "--network-keeps-others-out"),
                "devices need to be told an address");
    }

    @Test
    void aKeyStoreBringsHttpsAndTheFleetFileBringsTheMakers() throws Exception {
        Path store = keystore("secret");
        String[] https = {"--keystore", store.toString(), "--keystore-passphrase", "env:STORE", "--until-all-done"};
        assertEquals(ExitCodes.OK, run(https), program.log());
        assertTrue(settings.order().tls().isPresent());
        assertFalse(settings.order().needsPeer());
        makers = List.of(TestCertificates.ROOT);
        assertEquals(ExitCodes.OK, run(https), program.log());
        assertTrue(settings.order().needsPeer());
        assertFalse(program.log().contains("only what a caller says"), program.log());
        assertEquals(ExitCodes.OK, run(with(https, "--no-client-certificates")), program.log());
        assertFalse(settings.order().needsPeer());
        assertEquals(
                ExitCodes.SECRET_UNAVAILABLE,
                run("--keystore", keystore("another").toString(), "--keystore-passphrase", "env:STORE"));
        assertFalse(program.log().contains("secret"), program.log());
    }

    @Test
    void halfOfAPairIsRefused() throws Exception {
        String store = keystore("secret").toString();
        for (String[] half : List.of(
                new String[] {"--certificate", "a.pem"},
                new String[] {"--key", "a.key"},
                new String[] {"--keystore", store},
                new String[] {"--keystore-passphrase", "env:A"},
                new String[] {"--key-passphrase", "env:A"},
                new String[] {"--client-authorities", "a.pem"},
                new String[] {"--certificate", "a", "--key", "b", "--keystore", store, "--keystore-passphrase", "env:A"
                })) {
            assertEquals(ExitCodes.SPEC_INVALID, run(half), String.join(" ", half));
            assertTrue(program.log().contains("HTTPS"), program.log());
        }
    }

    @Test
    void whereNothingCanListenThatIsSaid() {
        taken = Optional.of(new IOException("Address already in use"));
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, run("--listen", "127.0.0.1:8080"));
        assertTrue(program.log().contains("port 8080 of 127.0.0.1: Address already in use."), program.log());
    }

    private static String[] with(String[] arguments, String more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private Path keystore(String passphrase) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance(
                        TestCertificates.ROOT.getPublicKey().getAlgorithm())
                .generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "updates", pair.getPrivate(), passphrase.toCharArray(), new Certificate[] {TestCertificates.ROOT});
        Path file = folder.resolve(passphrase + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, passphrase.toCharArray());
        }
        return file;
    }

    private static PullState state(String id, Stage stage, Proof proof) {
        return new PullState(id, "009033010203", Optional.of(stage), "", proof, "");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-w", folder.toString()));
        Policy policy = new Policy(
                "issuing",
                SecretRef.parse("env:CA"),
                CertificateProfile.tlsServer("device", KeyType.RSA_2048, Duration.ofDays(90)),
                Policy.Naming.BOTH,
                Policy.Naming.BOTH,
                "",
                Duration.ofDays(30),
                HttpsMode.HTTPS_ONLY,
                Policy.FirstContact.PIN);
        FleetSpec fleet = new FleetSpec(folder.resolve("fleet.yaml"), "Phones", policy, List.of(), makers);
        return program.plain(
                door -> new UpdatesServeCommand(
                        door,
                        pull(),
                        DeviceProgram.pretend(FleetFiles.class, (name, given) -> fleet),
                        DeviceProgram.pretend(CertificateAuthorities.class, (name, given) -> List.of()),
                        DeviceProgram.pretend(PrivateKeys.class, (name, given) -> false)),
                all.toArray(String[]::new));
    }

    private FleetPull pull() {
        return (workspace, fleet, wanted, secrets, listener) -> {
            settings = wanted;
            if (taken.isPresent()) {
                throw taken.get();
            }
            return new Running(listener);
        };
    }

    private final class Running implements PullRun {

        private final Consumer<PullEvent> listener;

        Running(Consumer<PullEvent> listener) {
            this.listener = listener;
        }

        @Override
        public String url() {
            return "http://127.0.0.1/update";
        }

        @Override
        public String trustUrl() {
            return "http://127.0.0.1/trust.pem";
        }

        @Override
        public List<String> warnings() {
            return List.of("'door' is not served: its serial number is not known.");
        }

        @Override
        public List<PullState> devices() {
            return states;
        }

        @Override
        public boolean retry(String deviceId) {
            return false;
        }

        @Override
        public boolean awaitSettled(Duration atMost) {
            events.forEach(listener);
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
