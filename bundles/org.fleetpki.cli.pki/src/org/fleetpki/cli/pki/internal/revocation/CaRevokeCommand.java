// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.time.Instant;
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
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.Revocations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Revokes certificates. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "revoke",
        description = {
            "Revoke certificates of a certification authority: all that are named or, if one is refused, none.",
            "The key of the authority is not needed. Clients learn of it by the next revocation list (fleetpki crl create),"
                    + " and at once where fleetpki ocsp serve runs."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE
        },
        footer = {
            "  fleetpki ca revoke issuing camera.pem --reason keyCompromise --note 'stolen at night'",
            "  fleetpki ca revoke issuing 5F0A3B 5F0A3C --reason certificateHold",
            "  fleetpki ca revoke issuing 5F0A3D --issued-elsewhere --expires 2027-03-01T00:00:00Z"
        })
public final class CaRevokeCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "CERTIFICATE",
            description = "A file with the certificate, or its serial number in hexadecimal digits.")
    private List<String> targets = List.of();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            defaultValue = "unspecified",
            converter = ReasonConverter.class,
            description = {
                "Why: unspecified (default), keyCompromise, CACompromise, affiliationChanged, superseded,",
                "cessationOfOperation, certificateHold, privilegeWithdrawn or AACompromise.",
                "Only a certificateHold can be taken back, or given another reason later."
            })
    private RevocationReason reason = RevocationReason.UNSPECIFIED;

    @Option(
            names = "--invalid-since",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "Since when it is not to be trusted, such as 2026-03-01T12:00:00Z.")
    private Optional<Instant> invalidSince = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in words; kept in the authority's journal.")
    private String note = "";

    @Option(
            names = "--issued-elsewhere",
            description = "Allow certificates that are not in the books, such as those of before an import.")
    private boolean elsewhere;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "With --issued-elsewhere: when a certificate ends that is named by its number.")
    private Optional<Instant> expires = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final CertificateAuthorities authorities;
    private final Revocations revocations;
    private final CertificateFile files;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public CaRevokeCommand(
            @Reference CertificateAuthorities authorities,
            @Reference Revocations revocations,
            @Reference PkiReader reader,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.authorities = authorities;
        this.revocations = revocations;
        this.files = new CertificateFile(reader);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public String parent() {
        return "ca";
    }

    @Override
    public Integer call() throws PkiException, CliException {
        CertificateAuthority authority = authorities.open(workspace.workspace().authorities(), id);
        List<RevocationOrder> orders = new ArrayList<>();
        for (String target : targets) {
            orders.add(order(CertificateTarget.of(target, authority, files)));
        }
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        List<RevocationEntry> changed = revocations.book(authority).revoke(orders);
        new RevocationTable(output).write(id, changed);
        if (!changed.isEmpty()) {
            output.note("Publish it: " + output.programName() + " crl create " + id + workspace.asArgument());
        }
        return ExitCodes.OK;
    }

    private RevocationOrder order(CertificateTarget target) throws CliException {
        Optional<Instant> foreignExpiry = elsewhere ? target.expiry().or(() -> expires) : Optional.empty();
        if (elsewhere && foreignExpiry.isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "A certificate that was issued elsewhere and is named by its number needs --expires.");
        }
        try {
            String by = System.getProperty("user.name", "unknown");
            return new RevocationOrder(target.serial(), reason, invalidSince, by, note, foreignExpiry);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}
