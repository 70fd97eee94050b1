// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an authority has revoked: the lines {@code R} of its {@code index.txt}, which {@code openssl ca} reads and writes
 * as well. Changes by another process are seen by the next call.
 */
@ProviderType
public interface RevocationBook {

    /**
     * What is known about a serial number.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if the books cannot be read; its sentence names the line
     */
    RevocationStatus status(BigInteger serial) throws PkiException;

    /** Everything that is revoked, in the order of the books. */
    List<RevocationEntry> revoked() throws PkiException;

    /** The numbers of all certificates of the books that have not expired, in the order of the books. */
    List<BigInteger> current() throws PkiException;

    /**
     * Revoke certificates: all of them or, if one is refused, none. What is revoked already, with the same reason, stays
     * as it is; a hold becomes final with another reason. Journalled before it is done, and completed after a crash.
     *
     * @return those that were changed
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} for an unknown number, or one revoked with another reason
     */
    List<RevocationEntry> revoke(Collection<RevocationOrder> orders) throws PkiException;

    /**
     * Take back a hold.
     *
     * @param by who asks for it, kept in the authority's journal
     * @param note why, in words; may be empty
     * @return whether it was revoked before
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} for an unknown number, or one revoked for good
     */
    boolean release(BigInteger serial, String by, String note) throws PkiException;
}
