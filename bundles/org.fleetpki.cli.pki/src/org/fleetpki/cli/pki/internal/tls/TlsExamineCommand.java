// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamStartTls;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.device.api.TlsExaminer;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Shows what a TLS server really sends. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "examine",
        description = {
            "Show what a TLS server really sends: versions from SSL 3.0 to TLS 1.3, cipher suites, and its certificates"
                    + " in the order in which they come; and say what is wrong with it.",
            "No handshake is completed, and nothing is sent over it."
        },
        exitCodeList = {
            ExitCodes.OK + ":Examined; nothing that was found is an error.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Examined; something that was found is an error.",
            ExitCodes.DEVICES_FAILED + ":The server does not answer by TLS.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki tls examine cam-1.fleet.example",
            "  fleetpki tls examine 192.0.2.7:8443 --sni cam-1.fleet.example --trust root.pem",
            "  fleetpki tls examine mail.example:25 --pem chain.pem --output json"
        })
public final class TlsExamineCommand implements CliCommand {

    private static final int LARGEST_FILE = 16 << 20;

    @Parameters(paramLabel = "HOST[:PORT]", description = "The server; its port is 443 unless it is given.")
    private String target = "";

    @Option(
            names = "--starttls",
            paramLabel = "PROTOCOL",
            converter = StartTlsConverter.class,
            description = {
                "How the conversation begins: none, smtp, imap, pop3, ldap, ftp or xmpp.",
                "Default: what is usual at the port, such as smtp at 25 and 587. SIP over TLS is none."
            })
    private Optional<TlsExamStartTls> startTls = Optional.empty();

    @Option(
            names = "--sni",
            paramLabel = "NAME",
            description = "The name to ask for in the handshake, and to find in the certificate. Default: the host.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Certificates to trust, in PEM or DER; may be given several times. Default: the chain is"
                    + " judged only by itself.")
    private List<Path> trust = new ArrayList<>();

    @Option(names = "--pem", paramLabel = "FILE", description = "Write the certificates as they came to a file.")
    private Optional<Path> pem = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "The time for all of it. Default: 60.")
    private int timeout;

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final TlsExaminer examiner;
    private final PkiReader reader;
    private final Terminal terminal;
    private final Interruption interruption;

    /** Reads the name of a protocol. */
    static final class StartTlsConverter implements ITypeConverter<TlsExamStartTls> {

        @Override
        public TlsExamStartTls convert(String text) {
            try {
                return TlsExamStartTls.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Activate
    public TlsExamineCommand(
            @Reference TlsExaminer examiner,
            @Reference PkiReader reader,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.examiner = examiner;
        this.reader = reader;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "tls";
    }

    @Override
    public Integer call() throws PkiException, CliException, InterruptedException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        TlsExamination seen = examiner.examine(order());
        if (output.isText()) {
            new ExaminationText(output).write(seen);
        } else {
            // one server, so that both forms of JSON are one object
            output.json(ExaminationJson.of(seen).text());
        }
        if (pem.isPresent() && !seen.chain().isEmpty()) {
            WholeFile.write(pem.get(), Pem.encode(seen.chain()));
            output.note("Wrote " + pem.get() + ".");
        }
        if (seen.best().isEmpty()) {
            return ExitCodes.DEVICES_FAILED;
        }
        boolean wrong = seen.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return wrong ? ExitCodes.REFUSED : ExitCodes.OK;
    }

    private TlsExamOrder order() throws PkiException, CliException {
        if (timeout < 1) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--timeout must be at least one second.");
        }
        ServerAddress address = ServerAddress.parse(target);
        List<X509Certificate> anchors = new ArrayList<>();
        for (Path file : trust) {
            anchors.addAll(reader.certificates(read(file)));
        }
        TlsExamOrder order = TlsExamOrder.of(address.host(), address.port())
                .within(Duration.ofSeconds(timeout))
                .trusting(anchors);
        if (startTls.isPresent()) {
            order = order.beginning(startTls.get());
        }
        return name.isPresent() ? order.asking(asciiName()) : order;
    }

    private Optional<String> asciiName() throws CliException {
        if (!name.get().matches("[\\x21-\\x7e]{1,255}")) {
            throw new CliException(ExitCodes.SPEC_INVALID, "'" + name.get() + "' is no name for --sni.");
        }
        return name;
    }

    private static byte[] read(Path file) throws CliException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST_FILE);
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        }
    }
}
