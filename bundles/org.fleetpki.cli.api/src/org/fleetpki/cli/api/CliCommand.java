// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command of {@code fleetpki}: an object with picocli's annotations, published as a service of scope prototype, so
 * that each run gets a fresh one.
 *
 * <p>{@link #call()} returns one of {@link ExitCodes}, or throws: {@link CliException} with a sentence and an exit code
 * of its own, or the checked exceptions of the product's APIs, which {@link ExitCodeMapping} knows. Data goes to
 * {@link Terminal#out(String)}, everything else to {@link Terminal#err(String)}.
 *
 * <p>The help of every command has a description, its exit codes ({@link ExitCodeHelp}) and two or three examples in
 * {@code footer}. The options {@code -h} and {@code --help} are added by whoever runs it.
 */
@ConsumerType
public interface CliCommand extends Callable<Integer> {

    /**
     * The name of the command that this one belongs to, such as {@code ca}, or {@code device trust} where that belongs to
     * another one itself; empty for a command of its own.
     */
    default String parent() {
        return "";
    }

    /** Under which heading {@code fleetpki --help} lists it. */
    default CommandGroup group() {
        return CommandGroup.MORE;
    }
}
