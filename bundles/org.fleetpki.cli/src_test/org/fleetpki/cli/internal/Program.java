// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.PkiReader;

/** The whole program over fakes. */
final class Program {

    final RecordingTerminal terminal = new RecordingTerminal();
    final ProcessInterruption interruption = new ProcessInterruption();
    final FakeEngine engine = new FakeEngine();
    final FakeFiles files = new FakeFiles();
    final FakeJson json = new FakeJson();
    final FakeSecrets secrets = new FakeSecrets();
    final FakeAuthorities authorities = new FakeAuthorities();
    final FakeStores stores = new FakeStores();
    final List<ReportWriter> writers = List.of(
            new FakeReportWriter("text", "report.txt"),
            new FakeReportWriter("json", "report.json"),
            new FakeReportWriter("junit", "junit.xml"),
            new FakeReportWriter("html", "report.html"));
    CommonOptions lastOptions;

    /** The folders with families that were told. */
    final List<Path> families = new ArrayList<>();

    List<String> brokenFamilies = List.of();

    int run(String... arguments) {
        return program().run(arguments);
    }

    FleetPki program(CliCommand... more) {
        List<CliCommand> commands = new ArrayList<>(List.of(
                new InitCommand(files, terminal, interruption),
                new CaCommand(),
                new CaCreateCommand(authorities, new FakeProfiles(), secrets, terminal, interruption),
                new CaImportCommand(authorities, new RootReader(), List.of(), secrets, terminal, interruption),
                new CaExportCommand(authorities, terminal, interruption),
                new CaListCommand(authorities, terminal, interruption),
                new ObserveCommand(engine, files, json, secrets, terminal, interruption),
                new PlanCommand(engine, files, json, secrets, terminal, interruption),
                new ApplyCommand(engine, files, json, secrets, writers, terminal, interruption),
                new VerifyCommand(engine, files, json, terminal, interruption),
                new ReportCommand(stores, json, writers, terminal, interruption)));
        commands.addAll(List.of(more));
        return new FleetPki(
                commands, terminal, interruption, "fleetpki 0.1.0 (test)", options -> lastOptions = options, folder -> {
                    families.add(folder);
                    return brokenFamilies;
                });
    }

    /** Reads one certificate in PEM. */
    private static final class RootReader implements PkiReader {

        @Override
        public List<X509Certificate> certificates(byte[] data) throws PkiException {
            String pem = new String(data, StandardCharsets.US_ASCII);
            if (!pem.contains("BEGIN CERTIFICATE")) {
                throw new PkiException(new PkiFailure.Malformed("The file", "there is no certificate in it"));
            }
            return List.of(Certificates.read(pem));
        }

        @Override
        public CertificateRequest request(byte[] data) {
            throw new IllegalStateException("no command reads requests");
        }

        @Override
        public List<GeneralName> alternativeNames(X509Certificate certificate) {
            return List.of();
        }
    }
}
