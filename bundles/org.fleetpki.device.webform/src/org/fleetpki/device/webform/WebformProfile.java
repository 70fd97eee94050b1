// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.webform.internal.profile.Problems;
import org.fleetpki.device.webform.internal.profile.Profile;
import org.fleetpki.device.webform.internal.profile.ProfileReader;

/** A device family, as its file describes it. The form of the file is in {@code docs/webform.md}. */
public final class WebformProfile {

    private final Profile profile;

    private WebformProfile(Profile profile) {
        this.profile = profile;
    }

    /**
     * Read a profile.
     *
     * @param file the name of the file, for messages
     * @param text YAML or JSON
     * @throws WebformException with everything that is wrong, by line and column
     */
    public static WebformProfile read(String file, String text) throws WebformException {
        Problems problems = new Problems();
        Optional<Profile> profile = ProfileReader.read(text, problems);
        if (profile.isEmpty()) {
            throw new WebformException(problems.list().stream()
                    .map(problem -> file + ":" + problem.line() + ":" + problem.column() + ": " + problem.message())
                    .toList());
        }
        return new WebformProfile(profile.get());
    }

    /** The key that inventories store. */
    public String family() {
        return profile.family();
    }

    /** The maker. */
    public String vendor() {
        return profile.vendor();
    }

    /** A few words for people. */
    public String title() {
        return profile.title();
    }

    /** Where its facts come from. */
    public List<String> sources() {
        return profile.sources();
    }

    Profile content() {
        return profile;
    }

    @Override
    public String toString() {
        return "WebformProfile[" + family() + "]";
    }
}
