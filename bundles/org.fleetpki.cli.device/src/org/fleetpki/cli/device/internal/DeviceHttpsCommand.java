// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.device.api.HttpsSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and writes the HTTPS settings. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "https",
        description = "Show how the web server speaks HTTPS, or set it.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device https --device cam-1",
            "  fleetpki device https --device cam-1 --serve fleetpki-https-20260501-abcd --mode http-and-https"
        })
public final class DeviceHttpsCommand extends DeviceTask {

    @Option(names = "--mode", paramLabel = "MODE", description = "http-only, http-and-https or https-only.")
    private Optional<String> mode = Optional.empty();

    @Option(names = "--serve", paramLabel = "ID", description = "The certificate to serve.")
    private Optional<String> serve = Optional.empty();

    @Option(
            names = "--chain",
            paramLabel = "ID",
            description = "A certificate of the trust list to serve with it. May be given several times.")
    private List<String> chain = new ArrayList<>();

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceHttpsCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return mode.isPresent() || serve.isPresent();
    }

    @Override
    void check(CommandOutput output) throws CliException {
        if (mode.isPresent() && mode().orElseThrow() == HttpsMode.HTTP_ONLY) {
            loss.require(output, "Without HTTPS, passwords and pictures cross the network for everybody to see.");
        }
        if (!chain.isEmpty() && serve.isEmpty()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--chain belongs to --serve.");
        }
    }

    private Optional<HttpsMode> mode() throws CliException {
        try {
            return mode.map(HttpsMode::parse);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        HttpsSettings settings = device.need(HttpsSettings.class);
        HttpsSettings.State state = settings.read();
        if (isChange()) {
            HttpsSettings.State wanted = state.in(mode().orElse(state.mode()));
            if (serve.isPresent()) {
                ServedSoon.stored(device.session(), serve.get()).ifPresent(leaf -> servedSoon(leaf, settings.cost()));
            }
            settings.write(serve.isPresent() ? wanted.serving(serve.get(), chain) : wanted);
            Rows.done(output, "Written. What is served now, 'fleetpki verify' or 'fleetpki tls examine' sees.");
            return;
        }
        if (output.isText()) {
            output.text(state.mode().id() + ", certificate '" + TextStyle.clean(state.certificateId()) + "'"
                    + (state.chainIds().isEmpty()
                            ? ""
                            : " with " + TextStyle.clean(String.join(", ", state.chainIds()))));
        } else {
            output.json(new JsonObject()
                    .with("mode", state.mode().id())
                    .with("certificate", state.certificateId())
                    .withTexts("chain", state.chainIds())
                    .text());
        }
    }
}
