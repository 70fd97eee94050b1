// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fleetpki.tests.product.FleetPki.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The first thing that a new user does, judged by openssl and curl. The tests build on one another, in order. */
@TestMethodOrder(OrderAnnotation.class)
class QuickstartTest {

    private static final String WORKSPACE = "fleetpki-quickstart";
    private static final int HTTPS = 18443;
    private static final String ADDRESS = "127.10.0.11";
    private static final String NAME = "cam-1.fleet.example";

    @TempDir
    static Path folder;

    private Process simulation;

    @AfterEach
    void switchOff() throws InterruptedException {
        if (simulation != null) {
            simulation.descendants().forEach(ProcessHandle::destroy);
            simulation.destroy();
            assertTrue(simulation.waitFor(60, TimeUnit.SECONDS), "the simulated fleet switches off");
        }
    }

    @Test
    @Order(1)
    void leadsFromNothingToAFleetOnHttps() throws Exception {
        Result result = new FleetPki(folder).run("quickstart");
        assertEquals(0, result.exitCode(), result::toString);
        assertTrue(result.out().contains("./fleetpki simulate"), result::toString);
        assertTrue(result.out().contains("./fleetpki workbench"), result::toString);
        assertTrue(result.out().contains("curl --cacert"), result::toString);
    }

    @Test
    @Order(2)
    void writesReportsForPeopleAndMachines() throws Exception {
        Path report = newestReport();
        JsonNode json = new ObjectMapper().readTree(Files.readString(report.resolve("report.json")));
        assertEquals(5, json.get("results").size(), json::toString);
        var junit = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.resolve("junit.xml").toFile());
        assertEquals(5, junit.getElementsByTagName("testcase").getLength());
        assertEquals(0, junit.getElementsByTagName("failure").getLength());
        String html = Files.readString(report.resolve("report.html"));
        assertTrue(html.contains("Disabled (Missing server certificate)"), "the state before");
        assertTrue(html.contains("Enabled"), "the state after");
        assertFalse(html.matches("(?s).*(src|href)=\"https?:.*"), "the page needs nothing from elsewhere");
    }

    @Test
    @Order(3)
    void hasNothingToDoTheSecondTime() throws Exception {
        Result result = new FleetPki(folder).run("quickstart");
        assertEquals(0, result.exitCode(), result::toString);
        assertTrue(result.out().toLowerCase().contains("nothing to do"), result::toString);
        try (Stream<Path> certificates = Files.list(folder.resolve(WORKSPACE + "/ca/issuing/CA/newcerts"))) {
            assertEquals(5, certificates.count(), "nothing more was issued");
        }
    }

    @Test
    @Order(4)
    void strangersAcceptTheDevicesByAddressAndByName() throws Exception {
        simulate("-w", WORKSPACE);
        String root = folder.resolve(WORKSPACE + "/root.pem").toString();
        assertAccepts(List.of("curl", "-sS", "-o", "page", "--cacert", root, "https://" + ADDRESS + ":" + HTTPS + "/"));
        assertAccepts(List.of(
                "curl",
                "-sS",
                "-o",
                "page",
                "--cacert",
                root,
                "--resolve",
                NAME + ":" + HTTPS + ":" + ADDRESS,
                "https://" + NAME + ":" + HTTPS + "/"));
        assertAccepts(openssl(root, "-verify_ip", ADDRESS));
        assertAccepts(openssl(root, "-verify_hostname", NAME));
        assertRefuses(openssl(root, "-verify_hostname", "other.fleet.example"));
        assertRefuses(List.of("curl", "-sS", "-o", "page", "http://" + ADDRESS + ":18080/"));
    }

    @Test
    @Order(5)
    void strangersRefuseDevicesThatAreNotRolledOut() throws Exception {
        simulate("-w", WORKSPACE, "--fresh");
        String root = folder.resolve(WORKSPACE + "/root.pem").toString();
        assertRefuses(List.of("curl", "-sS", "-o", "page", "--cacert", root, "https://" + ADDRESS + ":" + HTTPS + "/"));
        assertRefuses(openssl(root, "-verify_ip", ADDRESS));
    }

    private void simulate(String... options) throws Exception {
        Path log = Files.createTempFile(folder, "simulate", ".log");
        simulation = new FleetPki(folder)
                .start(
                        log,
                        Stream.concat(Stream.of("simulate"), Stream.of(options)).toArray(String[]::new));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!Files.readString(log).contains("Ctrl-C")) {
            assertTrue(simulation.isAlive() && System.nanoTime() < deadline, Files.readString(log));
            simulation.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static List<String> openssl(String root, String check, String value) {
        return List.of(
                "openssl",
                "s_client",
                "-connect",
                ADDRESS + ":" + HTTPS,
                "-CAfile",
                root,
                "-verify_return_error",
                check,
                value);
    }

    private static void assertAccepts(List<String> command) throws Exception {
        Result result = stranger(command);
        assertEquals(0, result.exitCode(), () -> String.join(" ", command) + "\n" + result);
    }

    private static void assertRefuses(List<String> command) throws Exception {
        Result result = stranger(command);
        assertNotEquals(0, result.exitCode(), () -> String.join(" ", command) + "\n" + result);
    }

    private static Result stranger(List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "stranger", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> String.join(" ", command) + " ends");
        return new Result(process.exitValue(), Files.readString(out), "");
    }

    private static Path newestReport() throws Exception {
        try (Stream<Path> runs = Files.list(folder.resolve(WORKSPACE + "/reports"))) {
            return runs.max(Path::compareTo).orElseThrow();
        }
    }
}
