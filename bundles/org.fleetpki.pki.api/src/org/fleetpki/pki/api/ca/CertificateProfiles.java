// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes profiles, which are data files, and has some of its own. */
@ProviderType
public interface CertificateProfiles {

    /**
     * What is wrong in a profile file.
     *
     * @param line counted from 1
     * @param column counted from 1
     * @param message a phrase: what is wrong, and what would be right
     */
    record Problem(int line, int column, String message) {

        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + message;
        }
    }

    /**
     * A profile made out of a certificate.
     *
     * @param profile the profile
     * @param lost what of the certificate it does not say, each in a sentence
     */
    record FromCertificate(CertificateProfile profile, List<String> lost) {

        public FromCertificate {
            lost = List.copyOf(lost);
        }
    }

    /** The profiles that come with the product, by id. */
    List<CertificateProfile> builtIn();

    /**
     * The file of a profile that comes with the product, with its comments, to start a profile of one's own from.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    String builtInText(String id);

    /**
     * Everything that is wrong in a file, in its order; empty if it is a profile.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if it cannot be read
     */
    List<Problem> check(Path file) throws PkiException;

    /**
     * Read a file.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Malformed} with the first problem
     */
    CertificateProfile load(Path file) throws PkiException;

    /**
     * Find a profile: one of the workspace, else one that comes with the product, else a file.
     *
     * @param folder the workspace's folder of profiles, each {@code <id>.yaml}; need not exist
     * @param name an id, or the path of a file
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Malformed} if there is none, naming those that there are
     */
    CertificateProfile find(Path folder, String name) throws PkiException;

    /** Make a profile that issues certificates like an existing one. */
    FromCertificate from(X509Certificate certificate, String id);

    /** The profile as a file. */
    String write(CertificateProfile profile);
}
