// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetReadingTest {

    private static final String HEAD = """
            fleetpki: 1
            name: Demo
            authority: { use: issuing, passphrase: file:secrets/ca }
            """;

    @TempDir
    private Path folder;

    private final CheckedFleetFiles files = new CheckedFleetFiles();

    @Test
    void defaultsAreTheDocumentedOnes() throws Exception {
        FleetSpec fleet = read(HEAD + "devices: [ { id: a, host: cam.example.org } ]\n");

        assertEquals(folder.resolve("fleet.yaml"), fleet.source());
        assertEquals(
                new Policy(
                        "issuing",
                        SecretRef.parse("file:secrets/ca"),
                        CertificateProfile.tlsServer("tls-server", KeyType.EC_P256, Duration.ofDays(397)),
                        Policy.Naming.BOTH,
                        Policy.Naming.BOTH,
                        "",
                        Duration.ofDays(30),
                        HttpsMode.HTTPS_ONLY,
                        Policy.FirstContact.REFUSE),
                fleet.policy());
        assertEquals(
                List.of(new DeviceSpec(
                        "a",
                        Optional.empty(),
                        "cam.example.org",
                        Optional.empty(),
                        Optional.empty(),
                        80,
                        443,
                        "",
                        Optional.empty(),
                        Optional.empty())),
                fleet.devices());
    }

    @Test
    void aDeviceOverridesLoginAsAWholeAndEachPortByItself() throws Exception {
        FleetSpec fleet = read(HEAD + """
                  login: { user: root, password: env:P }
                  ports: { http: 8080, https: 8443 }
                  devices:
                    - { id: a, host: 192.0.2.1 }
                    - { id: b, host: 192.0.2.2, ports: { https: 1443 }, login: { user: u, password: "prompt:Q" } }
                  """);

        DeviceSpec a = fleet.devices().get(0);
        DeviceSpec b = fleet.devices().get(1);
        assertEquals(Optional.of(new DeviceSpec.Login("root", SecretRef.parse("env:P"))), a.login());
        assertEquals(List.of(8080, 8443), List.of(a.httpPort(), a.httpsPort()));
        assertEquals(Optional.of(new DeviceSpec.Login("u", SecretRef.parse("prompt:Q"))), b.login());
        assertEquals(List.of(8080, 1443), List.of(b.httpPort(), b.httpsPort()));
    }

    @Test
    void inventoryRowsAreDevicesLikeTheOthers() throws Exception {
        Files.writeString(folder.resolve("devices.csv"), """
                \uFEFFid,family,host,hostName,address,site,user,password,httpPort,httpsPort,pin

                cam-2,axis,192.0.2.2,cam-2.example.org,,"Oslo, ""Nord\""",root,env:P,,8443,%s
                cam-3,,cam-3.example.org,,192.0.2.3,,,,,,
                """.formatted("ab".repeat(32)));

        FleetSpec fleet = read(HEAD + "devices: [ { id: a, host: 192.0.2.1 } ]\ninventory: devices.csv\n");

        assertEquals(
                List.of("a", "cam-2", "cam-3"),
                fleet.devices().stream().map(DeviceSpec::id).toList());
        assertEquals(
                new DeviceSpec(
                        "cam-2",
                        Optional.of("axis"),
                        "192.0.2.2",
                        Optional.of("cam-2.example.org"),
                        Optional.empty(),
                        80,
                        8443,
                        "Oslo, \"Nord\"",
                        Optional.of(new DeviceSpec.Login("root", SecretRef.parse("env:P"))),
                        Optional.of(Fingerprint.sha256("ab".repeat(32)))),
                fleet.devices().get(1));
    }

    @Test
    void settingsAreTheFamilysAndThenTheDevices() throws Exception {
        Files.writeString(folder.resolve("d.csv"), """
                id,host,family,Setting.port,setting.profile
                c,192.0.2.3,webform,8080,
                d,192.0.2.4,,,own
                """);

        FleetSpec fleet = read(HEAD + """
                  settings: { webform: { profile: gate, port: 80 } }
                  devices:
                    - { id: a, host: 192.0.2.1, family: webform, settings: { port: 81, wide: true } }
                    - { id: b, host: 192.0.2.2 }
                  inventory: d.csv
                  """);

        assertEquals(
                List.of(
                        Map.of("profile", "gate", "port", "81", "wide", "true"),
                        Map.of(),
                        Map.of("profile", "gate", "port", "8080"),
                        Map.of("profile", "own")),
                fleet.devices().stream().map(DeviceSpec::settings).toList());
    }

    @Test
    void theDeviceAloneMayMakeItsKeyAndExperimentsAreAskedFor() throws Exception {
        Policy usual = read(HEAD + "devices: []\n").policy();
        Policy strict = read(HEAD + "certificate: { keyFrom: device }\nallowExperimental: true\ndevices: []\n")
                .policy();

        assertEquals(Policy.KeyFrom.ANY, usual.keyFrom());
        assertFalse(usual.allowExperimental());
        assertEquals(Policy.KeyFrom.DEVICE, strict.keyFrom());
        assertTrue(strict.allowExperimental());
    }

    @Test
    void semicolonsSeparateAsWell() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "ID;Host;Site\r\na;192.0.2.1;Oslo, Nord\r\n");

        assertEquals(
                "Oslo, Nord",
                read(HEAD + "inventory: d.csv\n").devices().getFirst().site());
    }

    @Test
    void problemsOfAnInventoryHaveTheirLineAndColumn() throws Exception {
        Files.writeString(folder.resolve("d.csv"), """
                id,site,host,user,password,httpsPort
                a,"two
                lines, one field",192.0.2.300,root,hunter2,https
                b,"x",192.0.2.1
                c,,192.0.2.3,root,,
                A,ab"c,192.0.2.4,,,99999
                """);

        List<SpecProblem> problems = problems(HEAD + "inventory: d.csv\ndevices: [ { id: a, host: 192.0.2.9 } ]\n");

        assertEquals(
                List.of(
                        "2:3 'site' must not contain control characters",
                        "3:19 'host' is no IPv4 address: '192.0.2.300'",
                        "3:36 login.password must name where the secret is kept",
                        "3:44 ports.https must be a whole number from 1 to 65535, not text",
                        "4:1 this row has 3 fields and the header has 6",
                        "5:1 login lacks 'password'",
                        "6:1 the id 'A' is already taken (fleet.yaml, line 5)",
                        "6:20 ports.https must be a whole number from 1 to 65535, not '99999'"),
                problems.stream()
                        .map(problem -> problem.line() + ":" + problem.column() + " "
                                + problem.message().replaceAll("(;|: write|, not only| and never).*", ""))
                        .toList());
        assertTrue(problems.stream().allMatch(problem -> problem.file().endsWith("d.csv")));
        assertTrue(problems.stream().noneMatch(problem -> problem.message().contains("hunter2")));
    }

    @Test
    void anInventoryHeaderIsChecked() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "id,hostt,site,site\nb,192.0.2.1,,\n");

        assertEquals(
                List.of(
                        "d.csv:1:1: the inventory lacks the column 'host'",
                        "d.csv:1:4: unknown column 'hostt'; did you mean 'host'?",
                        "d.csv:1:15: column 'site' stands here a second time"),
                problems(HEAD + "inventory: d.csv\n").stream()
                        .map(problem ->
                                problem.toString().substring(folder.toString().length() + 1))
                        .toList());
    }

    @Test
    void brokenQuotesOfAnInventoryAreReportedAtTheirRow() throws Exception {
        for (String row : List.of("\"b\"x,192.0.2.2", "\"b,192.0.2.2")) {
            Files.writeString(folder.resolve("d.csv"), "id,host\na,192.0.2.1\n" + row + "\n");

            SpecProblem problem = problems(HEAD + "inventory: d.csv\n").getFirst();

            assertEquals(3, problem.line(), problem.toString());
        }
    }

    @Test
    void anEmptyInventoryIsNoInventory() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "\n\n");

        assertTrue(problems(HEAD + "inventory: d.csv\n").getFirst().message().startsWith("the inventory is empty"));
    }

    @Test
    void problemsOfBothFilesAreReportedAtOnce() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "id,host\na b,192.0.2.1\n");

        List<SpecProblem> problems = problems(HEAD + "https: never\ninventory: d.csv\n");

        assertEquals(
                List.of("fleet.yaml", "d.csv"),
                problems.stream()
                        .map(problem -> problem.file().getFileName().toString())
                        .toList());
    }

    @Test
    void bytesThatAreNotUtf8AreReportedAtTheirPlace() throws Exception {
        Path file = folder.resolve("fleet.yaml");
        Files.write(file, "fleetpki: 1\nname: Sankt Pölten\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("2:14", place(problemsOf(file).getFirst()));
    }

    @Test
    void charactersThatYamlForbidsAreReportedAtTheirPlace() throws Exception {
        SpecProblem problem = problems("fleetpki: 1\nname: a\u0000b\n").getFirst();

        assertEquals("2:8 the character U+0000 is not allowed in YAML", place(problem) + " " + problem.message());
    }

    @Test
    void tooLargeAFileIsRefused() throws Exception {
        SpecProblem problem = problems("#".repeat(FileText.MAX_BYTES + 1)).getFirst();

        assertEquals("the file is larger than 16 MB, which is the limit", problem.message());
    }

    @Test
    void aFolderAndAMissingFileAreRefused() {
        assertEquals(
                "this is a folder; name the file in it",
                problemsOf(folder).getFirst().message());
        assertEquals(
                "the file cannot be read: there is no such file or folder",
                problemsOf(folder.resolve("none.yaml")).getFirst().message());
    }

    @Test
    void aliasesThatUnfoldWithoutEndAreRefused() throws Exception {
        StringBuilder bomb = new StringBuilder(HEAD + "a0: &a0 [x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
        }

        assertTrue(problems(bomb.toString()).getFirst().message().contains("counting what aliases stand for"));
    }

    @Test
    void deepNestingIsRefusedAlsoByWayOfAliases() throws Exception {
        assertTrue(problems("a: " + "[".repeat(100_000)).getFirst().message().startsWith("values are nested"));
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }
        assertTrue(problems(chain.toString()).getFirst().message().startsWith("values are nested"));
    }

    @Test
    void aFloodOfProblemsIsCutShort() throws Exception {
        List<SpecProblem> problems = problems(HEAD + "devices:\n" + "  - { id: a, hots: b }\n".repeat(1000));

        assertEquals(101, problems.size());
        assertEquals(
                "there are 1900 more problems like these", problems.getLast().message());
    }

    @Test
    void tenThousandDevicesAreReadInSeconds() throws Exception {
        StringBuilder rows = new StringBuilder("id,host\n");
        StringBuilder list = new StringBuilder(HEAD + "inventory: d.csv\ndevices:\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("r%d,r%d.example.org\n".formatted(i, i));
            list.append("  - { id: d%d, host: d%d.example.org }\n".formatted(i, i));
        }
        Files.writeString(folder.resolve("d.csv"), rows);

        assertEquals(20_000, read(list.toString()).devices().size());
    }

    private FleetSpec read(String text) throws IOException, FleetException {
        Path file = folder.resolve("fleet.yaml");
        Files.writeString(file, text);
        return files.readFleet(file);
    }

    private List<SpecProblem> problems(String text) throws IOException {
        Path file = folder.resolve("fleet.yaml");
        Files.writeString(file, text);
        return problemsOf(file);
    }

    private List<SpecProblem> problemsOf(Path file) {
        FleetException e = assertThrows(FleetException.class, () -> files.readFleet(file));
        return ((FleetFailure.SpecInvalid) e.failure()).problems();
    }

    private static String place(SpecProblem problem) {
        return problem.line() + ":" + problem.column();
    }
}
