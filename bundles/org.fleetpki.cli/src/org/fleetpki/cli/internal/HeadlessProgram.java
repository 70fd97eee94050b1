// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.FamilyFolder;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** One run of the headless program in its process: with its log, its commands, and its end by Ctrl-C. */
@Component(service = HeadlessProgram.class)
public final class HeadlessProgram {

    /** A complete product needs milliseconds; this is for slow disks and for telling what is missing. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    /** The longest that devices under way may take after Ctrl-C. */
    private static final Duration STOPPING = Duration.ofSeconds(60);

    private final CommandServices commands;
    private final SystemTerminal terminal;
    private final ProcessInterruption interruption;

    /** Those that make device families out of files. */
    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<FamilyFolder> families = List.of();

    @Activate
    public HeadlessProgram(
            @Reference CommandServices commands,
            @Reference SystemTerminal terminal,
            @Reference ProcessInterruption interruption) {
        this.commands = commands;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /** Run a command line, and tell the exit code. */
    Integer run(String... arguments) throws InterruptedException {
        LogOnTerminal log = LogOnTerminal.install(terminal);
        List<String> lacking = commands.settle(SETTLING);
        if (!lacking.isEmpty()) {
            Errors errors = new Errors(terminal);
            lacking.forEach(line -> errors.say("fleetpki", "this installation is not complete: " + line + "."));
            return ExitCodes.INTERNAL_ERROR;
        }
        try (GracefulStop stop = new GracefulStop(interruption, terminal::isAsking, STOPPING)) {
            stop.install();
            return new FleetPki(commands.commands(), terminal, interruption, version(), log::follow, this::families)
                    .run(arguments);
        }
    }

    private List<String> families(Path folder) {
        return families.stream().flatMap(each -> each.use(folder).stream()).toList();
    }

    private static String version() {
        Version version = FrameworkUtil.getBundle(HeadlessProgram.class).getVersion();
        return "fleetpki " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro() + " (Java "
                + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")";
    }
}
