// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.Profile;
import org.fleetpki.device.innovaphone.RequestForm;

/**
 * What the fleet says of a device beside its address.
 *
 * @param profile the names that are not public
 * @param reuseKey whether requests are made for the key that is there
 * @param signature the hash for requests and self-signed certificates
 */
record FamilySettings(Profile profile, boolean reuseKey, String signature) {

    static final String PROFILE = "innovaphone.profile";
    static final String REUSE_KEY = "innovaphone.reuse-key";
    static final String SIGNATURE = "innovaphone.signature";

    /** The MAC address, by which the update server knows a device that polls; nothing is done with it here. */
    static final String SERIAL = "innovaphone.serial";

    static final Set<String> NAMES = Set.of(PROFILE, REUSE_KEY, SIGNATURE, SERIAL);

    /** SHA-1 and MD5, which the devices know too, are broken. */
    private static final Set<String> SIGNATURES = Set.of("SHA224", RequestForm.SHA256, "SHA384", "SHA512");

    static FamilySettings of(Map<String, String> settings) throws DeviceException {
        String reuse = settings.getOrDefault(REUSE_KEY, "false");
        if (!Set.of("true", "false").contains(reuse)) {
            throw unusable(REUSE_KEY, "it is true or false, not '" + reuse + "'");
        }
        String signature = settings.getOrDefault(SIGNATURE, RequestForm.SHA256);
        if (!SIGNATURES.contains(signature)) {
            throw unusable(SIGNATURE, "it is SHA224, SHA256, SHA384 or SHA512, not '" + signature + "'");
        }
        return new FamilySettings(profile(settings), Boolean.parseBoolean(reuse), signature);
    }

    private static Profile profile(Map<String, String> settings) throws DeviceException {
        String path = settings.getOrDefault(PROFILE, "");
        if (path.isEmpty()) {
            return Profile.delivered();
        }
        try {
            return Profile.read(Path.of(path));
        } catch (IOException e) {
            throw unusable(PROFILE, path + " cannot be read");
        } catch (InvalidPathException e) {
            throw unusable(PROFILE, "'" + path + "' is no path");
        } catch (IllegalArgumentException e) {
            throw unusable(PROFILE, e.getMessage());
        }
    }

    private static DeviceException unusable(String setting, String detail) {
        return new DeviceException(new Failure.Unsupported("usable setting " + setting, detail));
    }
}
