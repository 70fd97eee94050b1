// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.time.Duration;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.pki.api.ca.CertificateProfile;

/**
 * What a fleet's certificates shall be like.
 *
 * @param authority the issuing authority, by its id in the workspace
 * @param authorityPassphrase where the passphrase of its key is kept
 * @param profile the rules to issue by
 * @param commonName what becomes the common name (AXIS Device Manager, step 2: device IP address or host name)
 * @param names which alternative names are written
 * @param organization the organization in the distinguished name; empty for none
 * @param renewBefore a certificate that ends sooner than this is renewed
 * @param https how the web interface shall be open
 * @param firstContact what to do about a certificate that nobody has vouched for yet
 * @param keyFrom who may make the devices' private keys
 * @param allowExperimental whether devices may be changed by capabilities that rest on names which no public source
 *     confirms
 */
public record Policy(
        String authority,
        SecretRef authorityPassphrase,
        CertificateProfile profile,
        Naming commonName,
        Naming names,
        String organization,
        Duration renewBefore,
        HttpsMode https,
        FirstContact firstContact,
        KeyFrom keyFrom,
        boolean allowExperimental) {

    /** The usual: keys from wherever they can be had, the device first, and nothing experimental. */
    public Policy(
            String authority,
            SecretRef authorityPassphrase,
            CertificateProfile profile,
            Naming commonName,
            Naming names,
            String organization,
            Duration renewBefore,
            HttpsMode https,
            FirstContact firstContact) {
        this(
                authority,
                authorityPassphrase,
                profile,
                commonName,
                names,
                organization,
                renewBefore,
                https,
                firstContact,
                KeyFrom.ANY,
                false);
    }

    /** Which of a device's two names to use. */
    public enum Naming {
        IP,
        HOSTNAME,
        /** For alternative names; as a common name, the host name where there is one, else the address. */
        BOTH
    }

    /** What happens at the first sight of a device's own certificate. */
    public enum FirstContact {
        /** Trust no device whose certificate is not pinned in the fleet file or issued by a known authority. */
        REFUSE,
        /** Remember the first certificate seen and accept no other until this product replaces it. */
        PIN,
        /**
         * Trust a certificate that the maker put into the device: its chain ends at an authority that the fleet names
         * for this, and the serial number in it is the one that the device tells. All others as with {@link #REFUSE}.
         */
        FACTORY
    }

    /** Where private keys are made. */
    public enum KeyFrom {
        /** On the device and nowhere else. */
        DEVICE,
        /** On the device where it can; else here, in memory alone, to be brought to the device over TLS. */
        ANY
    }
}
