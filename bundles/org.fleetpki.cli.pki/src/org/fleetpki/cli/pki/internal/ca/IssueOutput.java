// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.pki.internal.OutputFile;
import org.fleetpki.cli.pki.internal.SerialNumbers;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CertificationOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;
import org.fleetpki.pki.api.files.PkiFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What becomes of an order: a preview, or a certificate in a file. As a picocli mixin. */
final class IssueOutput {

    @Option(
            names = "--dry-run",
            description = "Only tell what the rules say to it: no key is needed and no serial number taken.")
    private boolean dryRun;

    @Option(names = "--chain", description = "Write the certificates of the issuers as well, without the root.")
    private boolean chain;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in words; kept in the authority's journal.")
    private String note = "on the command line";

    @Mixin
    private OutputFile out = new OutputFile();

    boolean isDryRun() {
        return dryRun;
    }

    String note() {
        return note;
    }

    /** Refuse early, before a key is made. */
    void requireFree() throws CliException {
        if (!dryRun) {
            out.requireFree();
        }
    }

    /** @return the exit code: refused if an error is among the findings */
    static int preview(List<Finding> findings, CommandOutput output) {
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (output.isText()) {
            StringBuilder text = new StringBuilder();
            for (Finding finding : findings) {
                text.append(finding.severity())
                        .append(' ')
                        .append(finding.code())
                        .append(": ")
                        .append(finding.message())
                        .append(' ')
                        .append(finding.remedy())
                        .append('\n');
            }
            text.append(refused ? "It would be refused.\n" : "It would be issued.\n");
            output.text(text.toString());
        } else {
            output.json(new JsonObject()
                    .with("wouldBeIssued", !refused)
                    .with("findings", findings.stream().map(IssueOutput::json).toList())
                    .text());
        }
        return refused ? ExitCodes.REFUSED : ExitCodes.OK;
    }

    private static JsonObject json(Finding finding) {
        return new JsonObject()
                .with("code", finding.code())
                .with("severity", finding.severity().toString())
                .with("message", finding.message())
                .with("remedy", finding.remedy());
    }

    /** Prepare, tell what the rules say below an error, issue and write. */
    int issue(
            CertificateAuthority authority,
            CertificateAuthority.Unlocked key,
            CertificationOrder order,
            CommandOutput output,
            Terminal terminal)
            throws PkiException, CliException {
        PreparedCertificate prepared = key.prepare(order);
        for (Finding finding : prepared.findings()) {
            if (finding.severity() == Severity.WARNING) {
                output.warn(finding.message() + " " + finding.remedy());
            }
        }
        write(key.issue(prepared), authority.chain(), output, terminal);
        return ExitCodes.OK;
    }

    void write(X509Certificate made, List<X509Certificate> issuers, CommandOutput output, Terminal terminal)
            throws CliException {
        List<X509Certificate> certificates = new ArrayList<>(List.of(made));
        if (chain) {
            issuers.stream()
                    .filter(issuer -> !issuer.getSubjectX500Principal().equals(issuer.getIssuerX500Principal()))
                    .forEach(certificates::add);
        }
        out.write(output, terminal, Pem.encode(certificates).getBytes(StandardCharsets.US_ASCII), PkiFormat.PEM, false);
        output.note("Issued " + SerialNumbers.hex(made.getSerialNumber()) + " for "
                + made.getSubjectX500Principal().getName() + ", valid until "
                + made.getNotAfter().toInstant() + ".");
    }
}
