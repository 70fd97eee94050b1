// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.math.BigInteger;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiReader;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.fleetpki.pki.api.ca.Revocations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back a hold. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "unrevoke",
        description = {
            "Take back the revocation of a certificate whose reason was certificateHold.",
            "Every other revocation is final."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.WORKSPACE_UNUSABLE
        },
        footer = {
            "  fleetpki ca unrevoke issuing camera.pem --note 'found again'",
            "  fleetpki ca unrevoke issuing 5F0A3B"
        })
public final class CaUnrevokeCommand implements CliCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The authority's name in the workspace.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "CERTIFICATE",
            description = "A file with the certificate, or its serial number in hexadecimal digits.")
    private String target = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in words; kept in the authority's journal.")
    private String note = "";

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
    public CaUnrevokeCommand(
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
        BigInteger serial = CertificateTarget.of(target, authority, files).serial();
        boolean released =
                revocations.book(authority).release(serial, System.getProperty("user.name", "unknown"), note);
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        String number = RevocationTable.hex(serial);
        if (!output.isText()) {
            output.json(new JsonObject()
                    .with("authority", id)
                    .with("serial", number)
                    .with("released", released)
                    .text());
        } else if (released) {
            output.text("The certificate " + number + " is not revoked any longer.");
            output.note("Publish it: " + output.programName() + " crl create " + id + workspace.asArgument());
        } else {
            output.note("Nothing to do: the certificate " + number + " is not revoked.");
        }
        return ExitCodes.OK;
    }
}
