// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The openssl program: makes certificates, serves them, and looks at servers as the second opinion. */
record Openssl(Path folder) {

    private static final Pattern ACCEPT = Pattern.compile("ACCEPT .*:(\\d+)");

    /** A server on a port of its own. */
    record Server(Process process, int port) implements AutoCloseable {

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** Make root.pem, issuing.pem, leaf.pem and other.pem with their keys. */
    void makeCertificates() throws Exception {
        root("root", "/CN=Test root/O=Works");
        issue("issuing", "/CN=Test issuing/O=Works", "root", "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign");
        String usage = "keyUsage=digitalSignature\nextendedKeyUsage=serverAuth\n";
        issue(
                "leaf",
                "/CN=camera",
                "issuing",
                usage + "subjectAltName=DNS:localhost,IP:127.0.0.1\n"
                        + "authorityInfoAccess=caIssuers;URI:http://pki.example/issuing.cer");
        root("other", "/CN=other");
    }

    private void root(String name, String subject) throws Exception {
        run(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem",
                "-subj",
                subject,
                "-days",
                "30");
    }

    private void issue(String name, String subject, String issuer, String extensions) throws Exception {
        Files.writeString(folder.resolve(name + ".ext"), extensions + "\n");
        run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", subject);
        run(
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                issuer + ".pem",
                "-CAkey",
                issuer + ".key",
                "-set_serial",
                Integer.toString(name.hashCode() & 0xffff),
                "-days",
                "20",
                "-out",
                name + ".pem",
                "-extfile",
                name + ".ext");
    }

    /** Write files one behind the other into another. */
    String together(String name, String... parts) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(Files.readString(folder.resolve(part)));
        }
        Files.writeString(folder.resolve(name), all);
        return name;
    }

    /** Start {@code s_server} with leaf.pem and more arguments. */
    Server serve(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "leaf.pem", "-key", "leaf.key", "-www"));
        command.addAll(List.of(arguments));
        Process process = start(command);
        BufferedReader output = process.inputReader(StandardCharsets.ISO_8859_1);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher accept = ACCEPT.matcher(line);
            if (accept.matches()) {
                Thread.ofVirtual().start(() -> drain(output));
                return new Server(process, Integer.parseInt(accept.group(1)));
            }
            said.append(line).append('\n');
        }
        throw new IOException("openssl s_server said: " + said);
    }

    /** A server that nobody listens to stops when its pipe is full. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // the server was stopped
            return;
        }
    }

    /** Run to a successful end and tell what was said. */
    String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = start(command);
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertEquals(0, process.waitFor(), () -> command + " said: " + said);
        return said;
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed, so there is no server to examine: " + e.getMessage());
            throw new IllegalStateException(e);
        }
    }
}
