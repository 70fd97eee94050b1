// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ocsp.OcspClient;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a responder about a certificate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "check",
        description = {
            "Ask by OCSP whether a certificate is revoked, judge the answer and explain it.",
            "The exit code is 0 if the certificate is good, and 4 if it is revoked, unknown, or nothing can be believed."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":The certificate is revoked or unknown, or the answer cannot be believed.",
            ExitCodes.DEVICES_FAILED + ":The responder cannot be reached.",
            ExitCodeHelp.WORKSPACE_UNUSABLE
        },
        footer = {
            "  fleetpki ocsp check camera.pem --issuer issuing.pem",
            "  fleetpki ocsp check camera.pem --issuer issuing.pem --url http://127.0.0.1:8888/ --out answer.der",
            "  fleetpki ocsp check camera.pem --issuer issuing.pem --response stapled.der"
        })
public final class OcspCheckCommand implements CliCommand {

    @Parameters(paramLabel = "CERTIFICATE", description = "A file with the certificate.")
    private Path certificate = Path.of("");

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "FILE",
            description = "A file with the certificate of its issuer.")
    private Path issuer = Path.of("");

    @Option(names = "--url", paramLabel = "URL", description = "Where to ask. Default: where the certificate says.")
    private Optional<URI> url = Optional.empty();

    @Option(names = "--response", paramLabel = "FILE", description = "Ask nobody, and judge the response in this file.")
    private Optional<Path> response = Optional.empty();

    @Option(names = "--sha256", description = "Name the issuer by SHA-256 instead of SHA-1.")
    private boolean sha256;

    @Option(names = "--no-nonce", description = "Do not ask for an answer made for this question alone.")
    private boolean noNonce;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the response into this file, in DER.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final OcspClient client;
    private final CertificateFile files;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public OcspCheckCommand(
            @Reference OcspClient client,
            @Reference PkiReader reader,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.client = client;
        this.files = new CertificateFile(reader);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "ocsp";
    }

    @Override
    public Integer call() throws PkiException, CliException, InterruptedException {
        OcspClient.Answer answer = answer();
        if (out.isPresent()) {
            WholeFile.write(out.get(), stream -> stream.write(answer.encoded().toArray()));
        }
        new OcspAnswerView(new CommandOutput(terminal, options, interruption)).write(answer);
        return answer.status() == OcspClient.Status.GOOD ? ExitCodes.OK : ExitCodes.REFUSED;
    }

    private OcspClient.Answer answer() throws PkiException, CliException, InterruptedException {
        ParsedCertificate asked = ParsedCertificate.of(files.read(certificate));
        ParsedCertificate by = ParsedCertificate.of(files.read(issuer));
        if (response.isPresent()) {
            return client.judge(bytes(response.get()), asked, by);
        }
        URI responder = responder(asked);
        try {
            return client.ask(new OcspClient.Query(asked, by, responder, sha256, !noNonce));
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "no connection" : e.getMessage();
            throw new CliException(
                    ExitCodes.DEVICES_FAILED, "There is no answer from " + responder + ": " + reason + ".", e);
        }
    }

    private static byte[] bytes(Path file) throws CliException {
        try {
            if (Files.size(file) > 1 << 20) {
                throw new CliException(ExitCodes.SPEC_INVALID, file + " is larger than 1 MB; that is no response.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }

    private URI responder(ParsedCertificate asked) throws CliException {
        URI responder = url.or(() -> client.responders(asked).stream().findFirst())
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        "The certificate names no OCSP responder; name one with --url http://…"));
        if (responder.getHost() == null
                || !String.valueOf(responder.getScheme()).matches("(?i)https?")) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, "'" + responder + "' is no address such as http://127.0.0.1:8888/.");
        }
        return responder;
    }
}
