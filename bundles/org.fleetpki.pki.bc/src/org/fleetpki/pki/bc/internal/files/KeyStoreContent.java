// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.model.ParsedRevocationList;

/**
 * What was read out of a key store.
 *
 * @param format which kind it is
 * @param entries in the order of the file
 * @param lists revocation lists, which only PKCS #12 can hold
 * @param notes what is to be said about it
 */
record KeyStoreContent(
        PkiFormat format, List<KeyStoreEntry> entries, List<ParsedRevocationList> lists, List<Finding> notes) {}
