// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
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
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreEntry;
import org.fleetpki.pki.api.trust.TrustStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether programs of this computer would trust a server or a certificate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "check",
        description = {
            "Say for every trust store whether programs that use it trust a server or a certificate, and why not.",
            "Changes nothing. The lists that browsers have built in are not looked at."
        },
        exitCodeList = {
            ExitCodes.OK + ":Every store trusts it.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.REFUSED + ":Some store does not trust it.",
            ExitCodes.DEVICES_FAILED + ":The server does not answer by TLS.",
            ExitCodes.WORKSPACE_UNUSABLE + ":Some store could not be read.",
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki trust check cam-1.fleet.example",
            "  fleetpki trust check 192.0.2.7:8443 --store nss --store system",
            "  fleetpki trust check chain.pem --output json"
        })
public final class TrustCheckCommand implements CliCommand {

    @Parameters(
            paramLabel = "HOST[:PORT]|FILE",
            description = "A server, by default at port 443, or a file with a certificate and its issuers.")
    private String target = "";

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final TrustStores known;
    private final ChainValidator validator;
    private final CheckedChain.Reading reading;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;
    private final InstantSource clock = InstantSource.system();

    @Activate
    public TrustCheckCommand(
            @Reference TrustStores known,
            @Reference ChainValidator validator,
            @Reference TlsProbe probe,
            @Reference CertificateAuthorities authorities,
            @Reference PkiReader reader,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.known = known;
        this.validator = validator;
        this.reading = new CheckedChain.Reading(probe, new CertificateArgument(authorities, reader));
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "trust";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CheckedChain chain = reading.of(target);
        List<StoreVerdict> verdicts = new ArrayList<>();
        Optional<Secret> password = stores.openPassword(secrets);
        try {
            for (TrustStore store : stores.stores(known, password)) {
                verdicts.add(judge(store, chain));
            }
        } finally {
            password.ifPresent(Secret::close);
        }
        new VerdictTable(new CommandOutput(terminal, options, interruption)).write(chain, verdicts);
        return verdicts.stream()
                .mapToInt(StoreVerdict::exitCode)
                .filter(code -> code != ExitCodes.OK)
                .max()
                .orElse(ExitCodes.OK);
    }

    private StoreVerdict judge(TrustStore store, CheckedChain chain) {
        try {
            List<X509Certificate> anchors = store.entries().stream()
                    .filter(TrustStoreEntry::trustedForServers)
                    .map(TrustStoreEntry::certificate)
                    .toList();
            return StoreVerdict.of(store, validator.validate(chain.question(anchors, clock.instant())));
        } catch (PkiException e) {
            return StoreVerdict.unreadable(store, e);
        }
    }
}
