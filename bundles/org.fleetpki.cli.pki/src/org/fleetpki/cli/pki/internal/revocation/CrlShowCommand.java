// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a revocation list. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "show",
        description = "Show a revocation list, in PEM or DER, of this or any other authority.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.REFUSED},
        footer = {
            "  fleetpki crl show ca/issuing/CA/crl.pem",
            "  fleetpki crl show issuing.crl --issuer issuing.pem --find 5F0A3B",
            "  fleetpki crl show issuing.crl --output ndjson | jq -r .serial"
        })
public final class CrlShowCommand implements CliCommand {

    @Parameters(paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Option(
            names = "--find",
            paramLabel = "SERIAL",
            description = "Show only the certificate of this serial number, in hexadecimal digits.")
    private Optional<String> find = Optional.empty();

    @Option(
            names = "--issuer",
            paramLabel = "FILE",
            description = "Verify the signature with this certificate; the exit code is 4 if it is wrong.")
    private Optional<Path> issuer = Optional.empty();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateFile files;
    private final SignatureChecks checks;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CrlShowCommand(
            @Reference PkiReader reader,
            @Reference SignatureChecks checks,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.files = new CertificateFile(reader);
        this.checks = checks;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "crl";
    }

    @Override
    public Integer call() throws PkiException, CliException {
        Optional<BigInteger> wanted = find.isPresent() ? Optional.of(serial(find.get())) : Optional.empty();
        ParsedRevocationList list = CrlFile.read(file);
        if (issuer.isPresent()) {
            verify(list, ParsedCertificate.of(files.read(issuer.get())));
        }
        try {
            new CrlView(new CommandOutput(terminal, options, interruption), list).write(wanted);
        } catch (Asn1Exception e) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, file + " cannot be read to its end: " + e.getMessage() + ".", e);
        }
        return ExitCodes.OK;
    }

    private static BigInteger serial(String text) throws CliException {
        return CertificateTarget.serial(text)
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID, "'" + text + "' is no serial number in hexadecimal digits."));
    }

    private void verify(ParsedRevocationList list, ParsedCertificate by) throws CliException {
        SignatureChecks.Outcome outcome = checks.verify(
                by.publicKey(),
                list.signatureAlgorithm(),
                list.tbs().encoded().toArray(),
                list.signature().octets().toArray());
        if (!list.issuer().equals(by.subject()) || outcome != SignatureChecks.Outcome.VALID) {
            throw new CliException(ExitCodes.REFUSED, file + " was not signed by " + by + ".");
        }
    }
}
