// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A root and an intermediate that openssl keeps in a folder. */
final class OpensslAuthority {

    private final Path folder;

    OpensslAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Nvt.file(folder, "ca.ext", "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,cRLSign\n");
        run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem -subj /CN=Root"
                + " -days 30");
        run("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout sub.key -out sub.csr -subj /CN=Sub");
        run("x509 -req -in sub.csr -CA root.pem -CAkey root.key -CAcreateserial -extfile ca.ext -days 30 -out sub.pem");
    }

    String root() throws IOException {
        return Files.readString(rootFile());
    }

    Path rootFile() {
        return folder.resolve("root.pem");
    }

    String intermediate() throws IOException {
        return Files.readString(folder.resolve("sub.pem"));
    }

    /** Verifies a request, and certifies it as it stands. */
    String certify(String csr) throws IOException, InterruptedException {
        Nvt.file(folder, "leaf.csr", csr);
        String verified = run("req -in leaf.csr -verify -noout");
        assertTrue(verified.contains("verify OK"), verified);
        run("x509 -req -in leaf.csr -CA sub.pem -CAkey sub.key -CAcreateserial -copy_extensions copy -days 10"
                + " -out leaf.pem");
        return Files.readString(folder.resolve("leaf.pem"));
    }

    private String run(String arguments) throws IOException, InterruptedException {
        String[] words = ("openssl " + arguments).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("(root|sub|leaf|ca)\\.[a-z]+")) {
                words[i] = folder.resolve(words[i]).toString();
            }
        }
        return ExternalTool.run(words);
    }
}
