// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.profiles.internal;

/** Lets the reader of profiles be called without a file; it stands in its package, as nobody else is to call it. */
public final class ProfileDoor {

    /** Read a profile, and write it again. */
    public static void read(String text) {
        Problems problems = new Problems();
        ProfileReader.read(text, problems).ifPresent(ProfileWriter::write);
        problems.list();
    }

    private ProfileDoor() {}
}
