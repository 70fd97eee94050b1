// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.nio.file.Path;
import org.fleetpki.fleet.api.FleetException;
import org.osgi.annotation.versioning.ProviderType;

/** Reads and writes surveys and proposals, which people keep, compare and agree on. */
@ProviderType
public interface TrustFiles {

    /**
     * Read a survey.
     *
     * @throws FleetException {@link org.fleetpki.fleet.api.FleetFailure.SpecInvalid} if it is none
     */
    TrustSurvey readSurvey(Path file) throws FleetException;

    /** Write a survey, whole or not at all. */
    void writeSurvey(TrustSurvey survey, Path file) throws FleetException;

    /**
     * Read a proposal.
     *
     * @throws FleetException {@link org.fleetpki.fleet.api.FleetFailure.SpecInvalid} if it is none, or was changed by hand
     */
    TrustProposal readProposal(Path file) throws FleetException;

    /** Write a proposal, whole or not at all. */
    void writeProposal(TrustProposal proposal, Path file) throws FleetException;

    /** A survey as JSON on one line. */
    String survey(TrustSurvey survey);

    /** A proposal as JSON on one line. */
    String proposal(TrustProposal proposal);
}
