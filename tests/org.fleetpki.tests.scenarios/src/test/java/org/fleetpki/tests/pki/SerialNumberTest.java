// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No two ever get the same serial number, and no line of the books is torn. */
class SerialNumberTest {

    private static final int EACH = 15;

    @TempDir
    Path folder;

    /** Issue some certificates and return their serial numbers. */
    private static List<String> issue(CertificateAuthority authority) throws PkiException {
        List<String> serials = new ArrayList<>();
        try (CertificateAuthority.Unlocked key = Pki.unlock(authority)) {
            for (int i = 0; i < EACH; i++) {
                serials.add(key.issue(key.prepare(Pki.order("CN=camera", "IP:10.0.0.7")))
                        .getSerialNumber()
                        .toString(16));
            }
        }
        return serials;
    }

    private void assertBooksAgree(List<String> serials) throws Exception {
        Set<String> distinct = new HashSet<>(serials);
        assertEquals(serials.size(), distinct.size());
        CertificateAuthority authority = Pki.authorities().open(folder, "root");
        Set<String> recorded = new HashSet<>();
        authority
                .issued()
                .forEach(certificate ->
                        recorded.add(certificate.getSerialNumber().toString(16)));
        assertTrue(recorded.containsAll(distinct));
        assertEquals(distinct.size() + 1, recorded.size(), "the root's own is the one more");
        List<String> index = Files.readAllLines(folder.resolve("root/CA/index.txt"));
        assertEquals(recorded.size(), index.size());
        assertTrue(index.stream().allMatch(line -> line.split("\t", -1).length == 6));
        assertEquals(
                recorded.size(),
                Files.readAllLines(folder.resolve("root/CA/journal.txt")).size());
    }

    @Test
    void threads_and_separate_services_share_no_serial_number() throws Exception {
        CertificateAuthority shared = Pki.root(Pki.authorities(), folder);
        CertificateAuthority apart = Pki.authorities().open(folder, "root");
        List<String> serials = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> all = new ArrayList<>();
            for (CertificateAuthority authority : List.of(shared, apart, shared, apart)) {
                all.add(threads.submit(() -> issue(authority)));
            }
            for (Future<List<String>> one : all) {
                serials.addAll(one.get(120, TimeUnit.SECONDS));
            }
        }
        assertEquals(4 * EACH, serials.size());
        assertBooksAgree(serials);
    }

    @Test
    void processes_share_no_serial_number() throws Exception {
        CertificateAuthority own = Pki.root(Pki.authorities(), folder);
        List<Process> processes = List.of(start(1), start(2));
        List<String> serials = new ArrayList<>(issue(own));
        for (int i = 0; i < processes.size(); i++) {
            Process process = processes.get(i);
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            process.destroyForcibly();
            List<String> output = Files.readAllLines(output(i + 1));
            assertEquals(0, ended ? process.exitValue() : -1, () -> String.join("\n", output));
            assertEquals(EACH, output.size(), () -> String.join("\n", output));
            serials.addAll(output);
        }
        assertBooksAgree(serials);
    }

    private Path output(int number) {
        return folder.resolve("output-" + number);
    }

    private Process start(int number) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SerialNumberTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output(number).toFile())
                .start();
    }

    /** The other process: issues and prints the serial numbers. */
    public static void main(String[] arguments) throws PkiException {
        issue(Pki.authorities().open(Path.of(arguments[0]), "root")).forEach(System.out::println);
    }
}
