// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.ListenAddressConverter;
import org.fleetpki.cli.api.Passphrases;
import org.fleetpki.cli.api.SecretRefConverter;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TimeSpanConverter;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ocsp.OcspResponder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a responder. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "serve",
        description = {
            "Answer by OCSP for certification authorities of the workspace, until Ctrl-C.",
            "Answers are signed ahead of the question by a short-lived certificate for OCSP alone, which is renewed by itself.",
            "Also serves the revocation lists at /crl/ID.crl and /crl/ID.delta.crl, and the certificates of the authorities"
                    + " at /ca/ID.cer; the full lists are renewed meanwhile."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodes.INTERRUPTED + ":Ended by Ctrl-C, which is the usual end."
        },
        footer = {
            "  fleetpki ocsp serve issuing --listen 127.0.0.1:8888 --passphrase file:secrets/issuing",
            "  fleetpki ocsp serve root issuing --passphrase env:ROOT --passphrase env:ISSUING --presigned-only",
            "  openssl ocsp -issuer issuing.pem -cert camera.pem -CAfile root.pem -url http://127.0.0.1:8888/"
        })
public final class OcspServeCommand implements CliCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Authorities of the workspace.")
    private List<String> ids = List.of();

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:0",
            converter = ListenAddressConverter.class,
            description = "Where to listen; port 0 takes any and prints it. Default: ${DEFAULT-VALUE}.")
    private InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Option(
            names = "--valid",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = TimeSpanConverter.class,
            description =
                    "How long an answer is good for; renewed when half of it has passed. Default: ${DEFAULT-VALUE}.")
    private Duration valid = Duration.ofHours(24);

    @Option(
            names = "--signer-life",
            paramLabel = "TIME",
            defaultValue = "7d",
            converter = TimeSpanConverter.class,
            description = "How long the certificates of the OCSP signers are valid. Default: ${DEFAULT-VALUE}.")
    private Duration signerLife = Duration.ofDays(7);

    @Option(names = "--direct", description = "Sign with the keys of the authorities themselves.")
    private boolean direct;

    @Option(
            names = "--presigned-only",
            description =
                    "Sign nothing on request but what is in the books: no nonce is repeated, unknown numbers are refused.")
    private boolean presignedOnly;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "How many answers each authority signs on request in a second, at most. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--crl-valid",
            paramLabel = "TIME",
            defaultValue = "7d",
            converter = TimeSpanConverter.class,
            description =
                    "How long a revocation list is good for; renewed when half of it has passed. Default: ${DEFAULT-VALUE}.")
    private Duration crlValid = Duration.ofDays(7);

    @Option(names = "--no-crl", description = "Leave the revocation lists alone.")
    private boolean noCrl;

    @Option(
            names = "--passphrase",
            paramLabel = "REF",
            converter = SecretRefConverter.class,
            description = "Where the passphrase of an authority's key is kept; once for each, in their order."
                    + " Default: it is asked for.")
    private List<SecretRef> references = List.of();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final OcspResponder responder;
    private final Passphrases passphrases;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public OcspServeCommand(
            @Reference CertificateAuthorities authorities,
            @Reference OcspResponder responder,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.responder = responder;
        this.passphrases = new Passphrases(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "ocsp";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException, InterruptedException {
        OcspResponder.Settings settings = settings();
        List<OcspResponder.Served> served = new ArrayList<>();
        try {
            for (int i = 0; i < ids.size(); i++) {
                served.add(
                        unlock(ids.get(i), i < references.size() ? Optional.of(references.get(i)) : Optional.empty()));
            }
            serve(served, settings);
        } finally {
            served.forEach(each -> each.key().close());
        }
        return ExitCodes.OK;
    }

    private OcspResponder.Served unlock(String id, Optional<SecretRef> reference)
            throws PkiException, FleetException, CliException {
        CertificateAuthority authority = authorities.open(workspace.workspace().authorities(), id);
        try (Secret secret = passphrases.existing(reference, "--passphrase", "Passphrase of the key of " + id)) {
            return new OcspResponder.Served(authority, authority.unlock(secret));
        }
    }

    private void serve(List<OcspResponder.Served> served, OcspResponder.Settings settings)
            throws PkiException, CliException, InterruptedException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        try (OcspResponder.Running running = responder.start(served, settings)) {
            String url = url(running.address());
            if (output.isText()) {
                output.text("Answering at " + url);
            } else {
                output.json(new JsonObject()
                        .with("url", url)
                        .withTexts("authorities", ids)
                        .text());
            }
            output.note("Ctrl-C ends it.");
            interruption.await();
        } catch (IOException e) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE,
                    "Nothing can listen at " + url(settings.address()) + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private static String url(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort() + "/";
    }

    private OcspResponder.Settings settings() throws CliException {
        try {
            Optional<CrlOrder> crl = noCrl
                    ? Optional.empty()
                    : Optional.of(new CrlOrder(
                            crlValid, false, Optional.empty(), Optional.empty(), Optional.of(crlValid.dividedBy(2))));
            return new OcspResponder.Settings(
                    listen, valid, direct ? Duration.ZERO : signerLife, presignedOnly, rate, crl);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}
