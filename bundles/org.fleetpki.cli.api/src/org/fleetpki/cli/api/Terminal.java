// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a command writes, and whom it may ask. A service; several threads may write at once. What is written is visible
 * when the call returns. Writing never fails the caller, who may stand in the middle of a change to a device;
 * {@link #outFailure()} tells afterwards.
 */
@ProviderType
public interface Terminal {

    /** Write data, which is what a script reads, to stdout in {@link #charset()}. Ends no line by itself. */
    void out(String data);

    /** Write data to stdout as it is. */
    void out(byte[] data);

    /** Write everything else to stderr: log, progress, errors, hints. Ends no line by itself. */
    void err(String text);

    /** What is piped in. Nobody closes it. */
    default InputStream in() {
        return System.in;
    }

    /** The encoding of text on stdout. */
    Charset charset();

    /** Why data could not be written; empty if all was, or its reader went away, as {@code head} does. */
    Optional<IOException> outFailure();

    /** Whether a person sees stderr as it is written, so that progress may be drawn there. */
    boolean isInteractive();

    /** How many columns stdout has; empty where it is no terminal, and lines may be of any length. */
    OptionalInt columns();

    /** Whether stdout shows colours: it is a terminal, and {@code NO_COLOR} is not set. */
    boolean isColourful();

    /** What people type to call this program, for hints: {@code ./fleetpki}, or what FLEETPKI_COMMAND says. */
    String programName();

    /** Whether somebody can be asked for a secret. */
    boolean canAsk();

    /**
     * Ask for a secret, without showing what is typed. The caller closes it.
     *
     * @return empty if nobody can be asked, or whoever was asked gave nothing
     */
    Optional<Secret> askSecret(String question);
}
